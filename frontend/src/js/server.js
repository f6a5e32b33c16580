// Small truths about talking with our own server.
const CSRF_COOKIE = "tettpaa_csrf";

// The cookie first: after a new sign-in in another tab the token in the page is old, the cookie is not.
export function csrfToken(form) {
  const cookie = document.cookie.split("; ").find((part) => part.startsWith(`${CSRF_COOKIE}=`));
  return cookie?.slice(CSRF_COOKIE.length + 1) ?? form?.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
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
