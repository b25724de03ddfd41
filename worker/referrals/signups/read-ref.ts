/**
 * What stands for a click or a link in an address that people follow, copy and write: `ref` and `click_id`. Pure.
 */

import { tokenSpelling } from "../clicks/click-token";

/** Whether it is spelt like a code. A UUID or the digest of something is spelt so too, and is none of ours. */
export const isCodeForm = (text: string) => /^[\w-]{36,48}$/.test(text) && !/^[\da-f-]*$/i.test(text);

const clickForm = new RegExp(`^${tokenSpelling}$`);

/** Whether it is spelt like a click's id. */
export const isClickForm = (text: string) => clickForm.test(text);
