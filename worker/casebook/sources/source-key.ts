// Pure.
import { foldText } from "../../core/text/fold";

/** What a source is found by; it begins with its title, which it is sorted by. */
export const sourceKey = (title: string, description: string): string =>
  [title, description].map(foldText).join("\u0001");
