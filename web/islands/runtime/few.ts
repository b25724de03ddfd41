import { chooseRows } from "./choose";
import { tellFormStarts } from "./form-start";
import { revealOnClick } from "./reveal";
import { type Runtime, saveFormsByThemselves } from "./saves-itself";
import { proposeTimeZone } from "./time-zone";

/** What few pages have, with the means that every page has. */
export function startFew(runtime: Runtime): void {
  chooseRows();
  proposeTimeZone();
  tellFormStarts();
  revealOnClick();
  saveFormsByThemselves(runtime);
}
