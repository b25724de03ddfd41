import type { Sentences } from "../../../web/i18n/sentences";

/** What participants may be told of what the module's API says in English. */
export const sentences: Sentences = {
  "Tick that you agree.": "Lagyan ng tsek na sumasang-ayon ka.",
  "This workshop is not open yet": "Hindi pa bukas ang palihang ito",
  "Give your consent first.": "Ibigay muna ang iyong pahintulot.",
  "This participant has given consent before.": "Nagbigay na ng pahintulot ang kalahok na ito.",
  "This workshop has already been submitted": "Naipadala na ang palihang ito",
  "This answer was changed elsewhere meanwhile.": "Nabago na ang sagot na ito sa ibang lugar.",
  "The questions have changed meanwhile.": "Nagbago na ang mga tanong.",
  "This assessment is closed.": "Tapos na ang pagtatasang ito.",
  "This voting is closed.": "Tapos na ang botohang ito.",
  "There is no such voting.": "Walang ganitong botohan.",
  "There is no such statement.": "Walang ganitong pahayag.",
  "There is no such notice.": "Walang ganitong abiso.",
  "There is no such question.": "Walang ganitong tanong.",
  "This is not possible in the present state.": "Hindi ito maaari sa kalagayan nito ngayon.",
  "This is above the revision that stands.": "Mas bago ito kaysa sa nakatala.",
  "This is not an assessment of yours.": "Hindi sa iyo ang pagtatasang ito.",
  "Assessment not found": "Walang ganitong pagtatasa",
  "Workshop not found": "Walang ganitong palihan",
  "This question is not asked here.": "Hindi itinatanong ito rito.",
  "Give a number, such as 1000 or 12.5.": "Magbigay ng bilang, gaya ng 1000 o 12.5.",
  "Give a number of at most twelve digits.": "Magbigay ng bilang na hindi hihigit sa labindalawang numero.",
  "Choose one of the options.": "Pumili ng isa sa mga nakalista.",
  "Give at least {n} entries.": "Magbigay ng hindi bababa sa {n}.",
  "There is no such place at this level.": "Walang ganitong lugar dito.",
  "This place is not within the one above it.":
    "Wala ang lugar na ito sa loob ng napiling mas malaking lugar.",
  "Give a province.": "Pumili ng lalawigan.",
  "Access denied. This area is for staff.":
    "Hindi ka maaaring pumasok dito. Para sa mga kawani ang bahaging ito.",
};
