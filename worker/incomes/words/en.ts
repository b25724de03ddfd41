/** What the module is called in the frame of every page, among roles, and in the audit log. */
export const incomes = {
  "role.incomes.super_admin": "Incomes: super administrator",
  "role.incomes.admin": "Incomes: administrator of business units",
  "role.incomes.editor": "Incomes: editor",
  "role.incomes.viewer": "Incomes: reader",
  "role.incomes.user": "Incomes: external person",
};
