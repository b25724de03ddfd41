/** Cases: pages and events. */
export const cases = {
  "event.case.created": "Case created",
  "event.case.deleted": "Case deleted",
  "event.case.restored": "Case restored",
};
