import { sendAlong } from "./runtime/also-sends";
import { copyOnClick } from "./runtime/copy";
import { tellFormStarts } from "./runtime/form-start";
import { enhanceForms } from "./runtime/forms";
import { hydrateIslands } from "./runtime/hydrate";
import { keepLive } from "./runtime/live";
import { closeAfterDownload, closeOpenMenus, closeToasts, showCurrentTab } from "./runtime/menus";
import { keepForOffline } from "./runtime/offline";
import { searchAsTyped } from "./runtime/search";
import { printOnClick, shareOnClick } from "./runtime/share";
import { switchTheme } from "./runtime/theme";

// Everything here makes better what works without it.
copyOnClick();
shareOnClick();
printOnClick();
sendAlong();
switchTheme();
closeOpenMenus();
closeAfterDownload();
closeToasts();
showCurrentTab();
enhanceForms();
tellFormStarts();
searchAsTyped();
keepLive();
keepForOffline();
hydrateIslands(document);
