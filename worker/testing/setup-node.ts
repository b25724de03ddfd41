import { addWords, type ModuleWords } from "../../web/i18n/translate";
import { addIcons } from "../../web/ui/icons";
import "./same-draws";

// Tests that Node runs cannot load the modules, which stand on the runtime: their words and icons are found here.

const words = import.meta.glob<ModuleWords>("../*/words/index.ts", { eager: true, import: "words" });
for (const ofModule of Object.values(words)) addWords(ofModule);
const icons = import.meta.glob<Record<string, string>>("../*/icons.ts", { eager: true, import: "icons" });
for (const ofModule of Object.values(icons)) addIcons(ofModule);
