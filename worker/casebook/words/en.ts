/** What the module is called in the frame of every page, among roles, and in the audit log. */
export const casebook = {
  "role.casebook.admin": "Casebook: administrator",
  "role.casebook.moderator": "Casebook: moderator",
  "role.casebook.contributor": "Casebook: contributor",
  "guide.part.casebook": "For the casebook",
};
