/** What the product writes by mail. */
export const mail = {
  "mail.hello": "Hello {name},",
  "mail.resetSubject": "Choose a new password for Milepost",
  "mail.reset":
    "somebody asked for a new password for your account. To choose one, open this link within an hour:",
  "mail.resetOnce": "It works once. If it was not you, do nothing: your password stays as it is.",
  "mail.inviteSubject": "You are invited to Milepost",
  "mail.invite":
    "an account has been made for you. To choose your password, open this link within seven days:",
  "mail.inviteOnce": "It works once.",
} as const;
