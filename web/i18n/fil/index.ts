import type { en as english } from "../en";
import type { Translated } from "../message";

/**
 * Filipino is complete for guests of a module that offers it to them: of the kit's words it has those that such pages
 * show. A fluent reading is still to be done (docs/languages.md).
 */
export const fil = {
  "common.save": "I-save",
  "common.cancel": "Kanselahin",
  "shell.main": "Pangunahing menu",
  "shell.signOut": "Mag-sign out",
  "shell.skip": "Pumunta sa nilalaman",
  "shell.guide": "Gabay",
  "shell.language": "Wika",
  "shell.guestHome": "Simula",
  "shell.guestProfile": "Aking profile",
  "ui.optional": "(maaaring laktawan)",
  "ui.notSaved": "Hindi pa ito ma-save:",
  "ui.someNotSaved": "May bahagi nito na hindi pa ma-save:",
  "ui.notSent": "Hindi pa ito maipadala:",
  "ui.someNotSent": "May bahagi nito na hindi pa maipadala:",
  "ui.question": "{what}?",
  "ui.what_is": "Ano ang {name}?",
  "ui.named": "{what}: {name}",
  "ui.copy": "Kopyahin",
  "ui.copied": "Nakopya",
  "ui.copyRefused": "Hindi pumayag ang browser na kumopya. Piliin ang teksto at kopyahin.",
  "ui.copyLink": "Kopyahin ang link",
  "ui.share": "Ibahagi",
  "ui.show": "Ipakita",
  "ui.hide": "Itago",
  "ui.notLoaded": "Hindi ito mabuksan",
  "ui.notLoadedWords": "Nasa amin ang problema. Walang nawala sa iyong isinulat.",
  "ui.again": "Subukang muli",
  "ui.loading": "Binubuksan",
  "ui.closeMessage": "Isara ang mensahe",
  "ui.stillTyped": "Walang koneksiyon. Narito pa rin ang iyong isinulat.",
  "ui.tryAgain": "Walang nawala: subukang muli.",
  "ui.refused": "Hindi ito tinanggap.",
  "ui.saved": "Na-save na.",
  "ui.offlineNotSaved": "Walang koneksiyon: hindi na-save.",
  "ui.offline": "Walang koneksiyon.",
  "ui.signInAgain": "Mag-sign in muli.",
  "ui.failed": "May nangyaring mali sa aming panig.",
} as const satisfies Partial<Translated<typeof english>>;
