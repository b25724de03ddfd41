let isolate = "";
let requests = 0;

/** An id in the form of a UUID that no other request has: this isolate's own part, and a number that counts up. */
export function nextRequestId(): string {
  isolate ||= crypto.randomUUID().slice(0, 24);
  requests = (requests + 1) % 2 ** 48;
  return isolate + requests.toString(16).padStart(12, "0");
}
