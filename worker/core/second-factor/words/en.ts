/** Signing in with a code besides the password. */
export const secondFactor = {
  "factor.title": "Second factor",
  "factor.lead":
    "Besides your password, the sign-in asks for a code that an app on your phone shows. Whoever learns your password cannot sign in with it alone.",
  "factor.on": "It is on.",
  "factor.off": "It is off.",
  "factor.manage": "Codes and removal",
  "factor.begin": "Set it up",
  "factor.due": "Your organisation asks administrators for a second factor. Set it up to go on.",
  "factor.scan": "1. Scan this with an authenticator app",
  "factor.scanLead":
    "Any app for codes will do: Google Authenticator, Microsoft Authenticator, Aegis, 1Password and others.",
  "factor.qr": "QR code for the authenticator app",
  "factor.secret": "Or type this key into the app",
  "factor.open": "On this phone: open the app",
  "factor.confirm": "2. Type the code that the app shows",
  "factor.code": "Code of the app",
  "factor.codeHint": "Six digits, new every 30 seconds.",
  "factor.anyCodeHint": "The six digits of your app, or one of your recovery codes.",
  "factor.turnOn": "Turn it on",
  "factor.another": "Make another key",
  "factor.codesTitle": "Recovery codes",
  "factor.codesLead":
    "Without your phone, each of these opens your account once in place of the app’s code. Print them or copy them now: they are not shown again.",
  "factor.codes": "Your recovery codes",
  "factor.codesKept": "I have kept them",
  "factor.renewTitle": "New recovery codes",
  "factor.renewLead": {
    one: "{count} code is left. New ones end those that you have.",
    other: "{count} codes are left. New ones end those that you have.",
  },
  "factor.renew": "Make new codes",
  "factor.removeTitle": "Turn it off",
  "factor.removeLead": "For another phone, too: turn it off here, and set it up again.",
  "factor.remove": "Turn it off",
  "factor.removed": "The sign-in asks for no code any more.",
  "factor.tooMany": {
    one: "Too many wrong codes. Try again in {count} minute.",
    other: "Too many wrong codes. Try again in {count} minutes.",
  },
  "factor.removeOf": "Remove second factor",
  "factor.removeOfName": "Remove the second factor of {name}?",
  "factor.removeOfWords":
    "For somebody who has lost phone and recovery codes. Make sure that it is they who ask: from then on their password alone opens the account.",
  "factor.removedOf": "The second factor of {name} is removed.",
} as const;
