import * as z from "zod";
import { readText } from "../../core/text/read-text";

/** What is wrong with a line that goes on in another, or holds what nobody sees. */
export const NOT_A_LINE = "Write this on one line, without control characters.";

/** One line of at most so many characters, trimmed; it may be empty. A tab or a line break within it is refused. */
export const line = (longest: number) =>
  z
    .string()
    .overwrite(readText)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, NOT_A_LINE);
