import { tellFormStarts } from "./form-start";
import { revealOnClick } from "./reveal";
import { proposeTimeZone } from "./time-zone";

proposeTimeZone();
tellFormStarts();
revealOnClick();
