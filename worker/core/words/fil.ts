import type { Translated } from "../../../web/i18n/message";
import type { errors as errorsEn } from "../http/words/errors-en";
import type { offline as offlineEn } from "../http/words/offline-en";
import type { signIn as signInEn } from "../identity/words/en";
import type { mail as mailEn } from "../mail/words/en";
import type { mailings as mailingsEn } from "../mailings/words/en";
import type { passkeys as passkeysEn } from "../passkeys/words/en";
import type { settings as settingsEn } from "../settings/words/en";

/** What guests read of the core: pages that say what did not work, their profile, signing in and out, and its mails. */
const errors: Translated<typeof errorsEn> = {
  "errors.400": "Hindi naintindihan ang hiling na iyon",
  "errors.403": "Hindi ito bukas sa iyo",
  "errors.404": "Walang pahina rito",
  "errors.404words": "Baka mali ang pagkasulat ng address, o hindi para sa iyo ang laman nito.",
  "errors.410": "Wala na ito",
  "errors.429": "Masyado nang madalas iyon",
  "errors.429words": {
    one: "Maghintay ng {count} minuto, saka subukang muli.",
    other: "Maghintay ng {count} minuto, saka subukang muli.",
  },
  "errors.500": "May nangyaring mali sa aming panig",
  "errors.500words": "Naitala na ito. Walang nawala sa mga na-save mo na.",
  "errors.503": "Hindi kami makasagot sa ngayon",
  "errors.503words": "Hindi sumasagot ang imbakan. Subukang muli maya-maya.",
  "errors.other": "Hindi iyon gumana",
  "errors.again": "Subukang muli",
  "errors.start": "Pumunta sa simula",
  "errors.reference": "Sanggunian: {id}",
};

const offline: Partial<Translated<typeof offlineEn>> = {
  "offline.title": "Walang koneksiyon",
  "offline.more": "Kusang babalik ang pahinang ito kapag may koneksiyon na.",
  "offline.retry": "Subukang muli",
};

const mail: Translated<typeof mailEn> = {
  "mail.hello": "Kumusta {name},",
  "mail.resetSubject": "Pumili ng bagong password para sa Milepost",
  "mail.reset":
    "may humiling ng bagong password para sa iyong account. Para pumili ng isa, buksan ang link na ito sa loob ng isang oras:",
  "mail.resetOnce":
    "Isang beses lamang itong magagamit. Kung hindi ikaw ang humiling, wala kang kailangang gawin: mananatili ang iyong password.",
  "mail.inviteSubject": "Inaanyayahan ka sa Milepost",
  "mail.invite":
    "may ginawang account para sa iyo. Para pumili ng iyong password, buksan ang link na ito sa loob ng pitong araw:",
  "mail.inviteOnce": "Isang beses lamang itong magagamit.",
};

/** Of the choice among mailings, which guests do not have, nothing. */
const mailings: Partial<Translated<typeof mailingsEn>> = {
  "mailings.ending": "Natatanggap mo ang “{name}” dahil may account ka rito. Para itigil ito, buksan:",
  "mailings.title": "Itigil ang mail",
  "mailings.heading": "Itigil ang “{name}”?",
  "mailings.lead":
    "Hindi ka na makatatanggap ng ganito. Darating pa rin ang ibang mail, gaya ng link para sa bagong password.",
  "mailings.end": "Itigil ang mga mail na ito",
  "mailings.ended": "Hindi ka na makatatanggap ng “{name}”",
  "mailings.changeBack": "Pumunta sa iyong profile",
};

const signIn: Translated<typeof signInEn> = {
  "signInAlert.label": "Pag-sign in sa ibang aparato",
  "signInAlert.hint": "Kapag may nag-sign in sa iyong account sa ibang aparato o mula sa ibang network.",
  "signInAlert.subject": "May bagong pag-sign in sa iyong account sa Milepost",
  "signInAlert.text":
    "may nag-sign in sa iyong account: {device}, {at}, mula sa network na nagsisimula sa {network}. Kung ikaw iyon, wala kang kailangang gawin.",
  "signInAlert.notYou":
    "Kung hindi ikaw iyon, palitan ang iyong password sa iyong profile; isa-sign out nito ang iba mong aparato:",
  "signIn.title": "Mag-sign in",
  "signIn.identifier": "E-mail o numero ng telepono",
  "signIn.password": "Iyong password",
  "signIn.button": "Mag-sign in",
  "signIn.forgot": "Nakalimutan ang password?",
  "signIn.passwordMissing": "Ibigay ang iyong password.",
  "signIn.tooMany": {
    one: "Masyadong maraming maling subok. Subukang muli pagkaraan ng {count} minuto.",
    other: "Masyadong maraming maling subok. Subukang muli pagkaraan ng {count} minuto.",
  },
  "signIn.back": "Bumalik sa pag-sign in",
  "signIn.codeTitle": "Isa pang hakbang",
  "signIn.codeLead":
    "Tama ang iyong password. Buksan ang iyong authenticator app at isulat ang code na ipinakikita nito.",
  "signIn.code": "Iyong code",
  "signIn.codeHint":
    "Anim na numero. Kung wala ang iyong telepono, isulat ang isa sa iyong mga recovery code.",
  "signIn.codeMissing": "Magbigay ng code.",
  "signIn.codeWrong": "Mali ang code na ito, o nagamit na. Hintayin ang susunod.",
  "signIn.startAgain": "Mag-sign in bilang ibang tao",
  "forgot.title": "Nakalimutan ang password",
  "forgot.heading": "Pumili ng bagong password",
  "forgot.lead":
    "Magpapadala kami ng link sa iyong e-mail. Isang beses itong magagamit, sa loob ng isang oras. Kung wala kang e-mail, ibigay ang numero ng iyong telepono: makikita ng nag-anyaya sa iyo na kailangan mo ng link.",
  "forgot.button": "Humingi ng link",
  "forgot.sentTitle": "Tingnan ang iyong e-mail",
  "forgot.sent":
    "Kung kilala namin ang address na iyon, may link nang parating. Wala pa pagkaraan ng ilang minuto? Tingnan ang spam, o humingi ng bagong link sa nag-anyaya sa iyo: maipadadala rin nila ito sa WhatsApp.",
  "forgot.phoneTitle": "Naiwan na ang iyong hiling",
  "forgot.phone":
    "Kung kilala namin ang numerong iyon, nakikita na ng nag-anyaya sa iyo na kailangan mo ng bagong password, at maipadadala nila ang link, sa WhatsApp man. Kung may alam din kaming e-mail mo, may link nang parating doon.",
  "password.linkTitle": "Hindi magagamit ang link",
  "password.linkHeading": "Hindi na magagamit ang link na ito",
  "password.linkOver": "Nagamit na ito, o lumipas na ang panahon nito.",
  "password.askAgain": "Humingi ng bago",
  "password.orAsk": ", o magtanong sa nag-anyaya sa iyo.",
  "password.welcomeTitle": "Maligayang pagdating",
  "password.welcome": "Maligayang pagdating, {name}",
  "password.welcomeLead": "Inanyayahan ka sa Milepost. Pumili ng password, saka mag-sign in gamit ito.",
  "password.start": "Magsimula",
  "password.newTitle": "Bagong password",
  "password.newHeading": "Pumili ng bagong password",
  "password.newLead": "Isa-sign out ang lahat ng naka-sign in gamit ang luma.",
  "password.saved": "Na-save na ang iyong password. Mag-sign in gamit ito.",
  "signOut.title": "Mag-sign out",
  "signOut.heading": "Mag-sign out sa aparatong ito?",
  "signOut.lead": "Naka-sign in ka bilang {login}.",
  "signOut.button": "Mag-sign out",
  "ownProfile.title": "Ang iyong profile",
  "ownProfile.language": "Wika",
  "ownProfile.password": "Iyong password",
  "ownProfile.passwordLead": "Isa-sign out ang iba mong aparato.",
  "ownProfile.ownLead":
    "Pumasok ka gamit ang isang link. Kapag may sarili kang password, makakapag-sign in ka nang walang link.",
  "ownProfile.back": "Bumalik sa simula",
  "password.save": "I-save ang password",
  "password.changeTitle": "Palitan ang password",
  "password.ownHeading": "Pumili ng sarili mong password",
  "password.ownLead": "Pansamantala lamang ang ginamit mo. Ikaw lang ang makaaalam ng bago.",
  "password.changeLead": "Isa-sign out ang iba mong aparato.",
  "password.changed": "Napalitan na ang iyong password.",
  "password.current": "Kasalukuyang password",
  "password.new": "Bagong password",
  "password.again": "Isulat muli ang bago",
  "password.hint":
    "Hindi bababa sa {shortest} karakter. Mas mabuti ang ilang salitang natatandaan mo kaysa isang kakaiba.",
};

const settings: Partial<Translated<typeof settingsEn>> = {
  "profile.browserOn": "{browser} sa {system}",
  "profile.otherProgram": "Ibang programa",
  "profile.saved": "Na-save na ang iyong profile.",
  "profile.passwordChanged": "Napalitan na ang iyong password. Na-sign out na ang iba mong aparato.",
};

const passkeys: Partial<Translated<typeof passkeysEn>> = {
  "passkeys.signIn": "Mag-sign in gamit ang passkey",
  "passkeys.instead": "Gumamit na lang ng passkey",
  "passkeys.failed": "Hindi iyon gumana. Subukang muli.",
};

export const fil = { ...errors, ...mail, ...mailings, ...offline, ...signIn, ...passkeys, ...settings };
