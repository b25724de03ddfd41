import { chooseRows } from "./choose";
import { tellFormStarts } from "./form-start";
import { revealOnClick } from "./reveal";
import { proposeTimeZone } from "./time-zone";

chooseRows();
proposeTimeZone();
tellFormStarts();
revealOnClick();
