// Sending the note, and asking for the keys of what was sealed: one word for each way it may go.
import { csrfToken, isSignIn } from "../server.js";

const GO_TO = "X-Go-To";
const PATIENCE = 30000;

async function ask(address, options) {
  const headers = { "X-Autosave": "1", ...(options.body ? { "X-CSRFToken": csrfToken() } : {}) };
  try {
    return await fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch {
    return null;
  }
}

// "no-net", "locked", "signed-out", "gone", "trouble", or null when the answer is to be read.
function hindrance(answer) {
  if (!answer) return "no-net";
  if (answer.headers.get("X-Locked")) return "locked";
  if (answer.status === 401 || (answer.redirected && isSignIn(answer.url))) return "signed-out";
  if (answer.status === 404) return "gone";
  return null;
}

export async function send(page, form) {
  const answer = await ask(page, { method: "POST", body: new FormData(form) });
  const stopped = hindrance(answer);
  if (stopped) return { how: stopped };
  if (answer.status === 204) return { how: "received", goal: answer.headers.get(GO_TO) };
  if (answer.status === 422) return { how: "refused", html: await answer.text() };
  return { how: "trouble" };
}

export async function askForKeys(address, sealed) {
  const body = new URLSearchParams(sealed.map((one) => ["sealed", one]));
  const answer = await ask(address, { method: "POST", body });
  const stopped = hindrance(answer);
  if (stopped) return { how: stopped };
  if (answer.status === 403 && answer.headers.get(GO_TO)) return { how: "prove", goal: answer.headers.get(GO_TO) };
  if (answer.status === 410) return { how: "too-old" };
  return answer.ok && !answer.redirected ? { how: "open", keys: (await answer.text()).split("\n") } : { how: "trouble" };
}

// Whether the visit's own page is there for the one who is signed in.
export async function isThere(page) {
  const answer = await ask(page, { method: "HEAD" });
  return hindrance(answer) ?? (answer.ok && !answer.redirected ? "there" : "trouble");
}
