/** Where the script of both calendars takes hold; there is nothing to see. */
export const Calendars = (_: { form: string }) => <span hidden />;
