import { sendAlong } from "./runtime/also-sends";
import { tellChartValues } from "./runtime/chart-values";
import { copyOnClick } from "./runtime/copy";
import { bodyOf, enhanceForms } from "./runtime/forms";
import { swap } from "./runtime/fragment";
import { hydrateIslands } from "./runtime/hydrate";
import { keepLive } from "./runtime/live";
import { closeAfterDownload, closeOpenMenus, closeToasts, showCurrentTab } from "./runtime/menus";
import { keepForOffline } from "./runtime/offline";
import { persist, request } from "./runtime/request";
import { savePictureOnClick } from "./runtime/save-picture";
import { searchAsTyped } from "./runtime/search";
import { printOnClick, shareOnClick } from "./runtime/share";
import { followShortcuts } from "./runtime/shortcut";
import { switchTheme } from "./runtime/theme";
import { toast } from "./runtime/toast";
import { word } from "./runtime/words";

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
searchAsTyped();
tellChartValues();
savePictureOnClick();
followShortcuts();
keepLive();
keepForOffline();
hydrateIslands(document);

// What few pages have comes with them.
if (
  document.querySelector(
    "[data-target], .choose, [data-time-zone], [data-started], [data-reveal], [data-saves]",
  )
) {
  void import("./runtime/few").then(({ startFew }) =>
    startFew({ bodyOf, persist, request, swap, toast, word }),
  );
}
