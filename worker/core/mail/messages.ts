import type { Mail } from "./mail";

/** What the core writes to people. One link a message, nothing else to click. */

export function resetMail({ to, name, link }: { to: string; name: string; link: string }): Mail {
  return {
    to,
    subject: "Choose a new password for Milepost",
    text: `Hello ${name},

somebody asked for a new password for your account. To choose one, open this link within an hour:

${link}

It works once. If it was not you, do nothing: your password stays as it is.
`,
  };
}

export function invitationMail({ to, name, link }: { to: string; name: string; link: string }): Mail {
  return {
    to,
    subject: "You are invited to Milepost",
    text: `Hello ${name},

an account has been made for you. To choose your password, open this link within seven days:

${link}

It works once.
`,
  };
}
