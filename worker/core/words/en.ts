/** The home of somebody for whom no module has one. */
export const home = {
  "home.title": "Home",
  "home.hello": "Hello {name}",
  "home.nothing": "There is nothing here for you yet",
  "home.nothingWords":
    "What is open to you stands in the navigation. If something is missing there, ask whoever invited you.",
} as const;
