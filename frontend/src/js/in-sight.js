// On a phone a menu and the parts of a page lie in a line that scrolls: the one that is open is in sight.
export function startInSight() {
  document.querySelectorAll(".views [aria-current], .pnav [aria-current]").forEach((open) => {
    const line = open.parentElement, from = open.getBoundingClientRect().left - line.getBoundingClientRect().left;
    line.scrollLeft += from - (line.clientWidth - open.offsetWidth) / 2;
  });
}
