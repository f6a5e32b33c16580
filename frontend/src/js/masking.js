// Masks are drawn on the pages of a file that is given out. Without this: words and whole pages, in the form.
const SMALLEST = 0.005;

export function startMasking() {
  const pages = document.querySelector("[data-mask-pages]");
  const kept = document.querySelector("[name=areas]");
  if (!pages || !kept) return;
  let areas = JSON.parse(kept.value || "[]") ?? [];

  const keep = () => {
    kept.value = JSON.stringify(areas);
    const mask = document.querySelector("[name=choice][value=mask]");
    if (mask && areas.length) mask.checked = true;
  };

  const place = (box, area) => {
    for (const side of ["left", "top", "width", "height"]) box.style.setProperty(side, `${area[side] * 100}%`);
  };

  const show = (figure, area) => {
    const box = document.createElement("button");
    box.type = "button";
    box.className = "mask-box";
    box.title = box.ariaLabel = pages.dataset.takeAway;
    place(box, area);
    box.addEventListener("click", () => {
      areas = areas.filter((one) => one !== area);
      box.remove();
      keep();
    });
    figure.append(box);
    return box;
  };

  const at = (event, image) => {
    const frame = image.getBoundingClientRect();
    const inside = (value) => Math.min(1, Math.max(0, value));
    return [inside((event.clientX - frame.left) / frame.width), inside((event.clientY - frame.top) / frame.height)];
  };

  const draw = (figure) => {
    const image = figure.querySelector("img");
    const frame = document.createElement("div");
    frame.className = "mask-frame";
    image.before(frame);
    frame.append(image);
    const page = Number(figure.dataset.page);
    areas.filter((area) => area.page === page).forEach((area) => show(frame, area));
    image.addEventListener("pointerdown", (down) => {
      down.preventDefault();
      const [x, y] = at(down, image);
      const area = { page, left: x, top: y, width: 0, height: 0 };
      const box = show(frame, area);
      image.setPointerCapture(down.pointerId);
      const move = (event) => {
        const [toX, toY] = at(event, image);
        Object.assign(area, { left: Math.min(x, toX), top: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y) });
        place(box, area);
      };
      const up = () => {
        image.removeEventListener("pointermove", move);
        if (area.width < SMALLEST || area.height < SMALLEST) box.remove();
        else areas.push(area);
        keep();
      };
      image.addEventListener("pointermove", move);
      image.addEventListener("pointerup", up, { once: true });
      image.addEventListener("pointercancel", up, { once: true });
    });
  };
  pages.querySelectorAll("[data-page]").forEach(draw);
}
