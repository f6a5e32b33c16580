// Bytes as base64 and back. Long ones one piece at a time: an argument list has an end.
export function toText(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

export const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
