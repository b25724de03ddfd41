/** The frame of every page. */
export const shell = {
  "shell.main": "Main",
  "shell.mainBottom": "Main, bottom",
  "shell.more": "More",
  "shell.search": "Search",
  "shell.skip": "Skip to content",
  "shell.profile": "Profile and security",
  "shell.guide": "Guide",
  "shell.help": "How this works",
  "shell.signOut": "Sign out",
  "shell.theme": "Theme: {theme}",
  "shell.themeDevice": "As the device",
  "shell.themeLight": "Light",
  "shell.themeDark": "Dark",
  "shell.language": "Language",
  "shell.guestHome": "Start",
  "shell.guestProfile": "Profile",
} as const;
