import { chooseRows } from "./choose";
import { tellFormStarts } from "./form-start";
import { revealOnClick } from "./reveal";
import { saveFormsByThemselves } from "./saves-itself";
import { proposeTimeZone } from "./time-zone";

chooseRows();
proposeTimeZone();
tellFormStarts();
revealOnClick();
saveFormsByThemselves();
