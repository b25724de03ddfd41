/**
 * What stands for a click or a link in an address that people follow, copy and write: `ref`, `click_id`, and a link
 * given whole as `ref_code`. Pure.
 */

import { tokenSpelling } from "../clicks/click-token";

/** Characters that may be written as they are and percent-encoded alike (RFC 3986, 2.3). */
const unreserved = /%(2D|2E|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/gi;

/** The code that an address names, up to the first character that cannot be in one. */
function codeOfPath(rest: string): string {
  const plain = rest.replace(unreserved, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /^[\w-]*/.exec(plain)?.[0] ?? "";
}

/** The code that was given, by itself or as the link that people share, with or without its scheme. */
export function codeOf(text: string): string {
  const trimmed = text.trim();
  const rest = /(?:^|\/)(?:r|track)\/(.+)$/s.exec(trimmed)?.[1] ?? /[?&]ref=(.+)$/s.exec(trimmed)?.[1];
  return rest === undefined ? trimmed : codeOfPath(rest);
}

/** Whether it is spelt like a code. A UUID or the digest of something is spelt so too, and is none of ours. */
export const isCodeForm = (text: string) => /^[\w-]{36,48}$/.test(text) && !/^[\da-f-]*$/i.test(text);

const clickForm = new RegExp(`^${tokenSpelling}$`);

/** Whether it is spelt like a click's id. */
export const isClickForm = (text: string) => clickForm.test(text);
