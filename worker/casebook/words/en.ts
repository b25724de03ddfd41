/** What the module is called in the frame of every page, among roles, and in the audit log. */
export const casebook = {
  "module.casebook": "Casebook",
  "role.casebook.admin": "Casebook: administrator",
  "role.casebook.moderator": "Casebook: moderator",
  "role.casebook.contributor": "Casebook: contributor",
  "guide.part.casebook": "For the casebook",
  "event.casebook_entity.created": "Entity of the casebook made",
  "event.casebook_entity.renamed": "Entity of the casebook renamed",
  "event.casebook_entity.deleted": "Entity of the casebook deleted",
  "event.casebook_person.let_in": "Somebody let into the casebook",
  "event.casebook_person.changed": "What somebody is in the casebook changed",
  "event.casebook_person.removed": "Somebody’s role in the casebook taken away",
  "event.casebook_settings.changed": "Settings of the casebook changed",
  "event.casebook_feedback.changed": "Feedback to the casebook worked on",
  "event.casebook_feedback.revealed": "Contact of who sent feedback shown",
};
