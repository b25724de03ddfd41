/** Cases: pages and events. */
export const cases = {
  "event.case.created": "Case created",
  "event.case.deleted": "Case deleted",
  "event.case.farmers_deleted": "Farmers’ rows of a case deleted",
  "event.case.forgotten": "Deleted case gone for good",
  "event.case.restored": "Case restored",
};
