import * as z from "zod";
import { longText } from "../../core/http/fields";
import { readText } from "../../core/text/read-text";

/** What is wrong with a line that goes on in another, or holds what nobody sees. */
export const NOT_A_LINE = "Write this on one line, without control characters.";

/** Beside `max`, which counts code points: lengths of the casebook are UTF-16 units, as browsers count them too. */
export const unitsAtMost =
  (maximum: number) =>
  ({ value, issues }: z.core.ParsePayload<string>): void => {
    if (value.length <= maximum || [...value].length > maximum) return;
    issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input: value });
  };

/** One line of at most so many units, trimmed; it may be empty. A tab or a line break within it is refused. */
export const line = (longest: number) =>
  z
    .string()
    .overwrite(readText)
    .max(longest)
    .check(unitsAtMost(longest))
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, NOT_A_LINE);

/** Text of several lines, of at most so many units; it may be empty. */
export const text = (longest: number) => longText(longest).check(unitsAtMost(longest));
