// Small truths about talking with our own server.
const CSRF_COOKIE = /^(?:__Host-)?tettpaa_csrf=(.+)$/;

// The cookie first: after a new sign-in in another tab the token in the page is old, the cookie is not.
export function csrfToken(form) {
  const found = document.cookie.split("; ").map((part) => CSRF_COOKIE.exec(part)?.[1]);
  return found.find(Boolean) ?? form?.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

export function signInPath() {
  return document.body.dataset.signIn || "/logg-inn/";
}

export function signInLink() {
  return `${signInPath()}?next=${encodeURIComponent(location.pathname)}`;
}

export function isSignIn(address) {
  try {
    return new URL(address, location.href).pathname.startsWith(signInPath());
  } catch {
    return false;
  }
}

// The code to read out on the phone, from the page or the header of a failed request.
export function referenceIn(text, header = null) {
  return header || /data-reference>([^<]+)</.exec(text ?? "")?.[1] || "";
}
