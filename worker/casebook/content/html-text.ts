// Pure.
import { withFewMarks } from "../../core/text/read-text";

const invisible =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
const joiners =
  /(?<=[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}])([\u200C\u200D])[\u200C\u200D]*(?=[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}])|[\u200C\u200D]/gu;

/** Text within HTML, as `readText` reads any other, but with the space around it, which parts words. */
export const readHtmlText = (text: string): string =>
  withFewMarks(
    text
      .replace(invisible, "")
      .replace(joiners, "$1")
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"),
  ).normalize("NFC");
