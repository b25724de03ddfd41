// Pure.
import { both } from "./both";
import type { Named } from "./places";

// People, bodies and firms of Quillonia: nobody is called like that.

const named = (id: string, en: string, ne: string): Named => ({ id: `entity:${id}`, name: both(en, ne) });
const person = (slug: string, en: string, ne: string) => named(`person/${slug}`, en, ne);
const body = (slug: string, en: string, ne: string) => named(`organization/government_body/${slug}`, en, ne);
const firm = (slug: string, en: string, ne: string) => named(`organization/${slug}`, en, ne);

export const people: readonly Named[] = [
  person("orlo-quillfeather", "Orlo Quillfeather", "ओर्लो क्विलफेदर"),
  person("petra-inkwell", "Petra Inkwell", "पेत्रा इंकवेल"),
  person("bram-thistledown", "Bram Thistledown", "ब्राम थिसलडाउन"),
  person("tansy-copperpot", "Tansy Copperpot", "ट्यान्सी कपरपट"),
  person("ludo-marchbanner", "Ludo Marchbanner", "लुडो मार्चब्यानर"),
  person("isolde-tarnbucket", "Isolde Tarnbucket", "इसोल्ड टार्नबकेट"),
  person("fenwick-oarsplash", "Fenwick Oarsplash", "फेनविक ओरस्प्लास"),
  person("marigold-sevenlocks", "Marigold Sevenlocks", "म्यारिगोल्ड सेभेनलक्स"),
  person("corbin-haypenny", "Corbin Haypenny", "कर्बिन हेपेनी"),
  person("ottoline-duskmantle", "Ottoline Duskmantle", "ओटोलिन डस्कम्यान्टल"),
  person("jasper-underkettle", "Jasper Underkettle", "ज्यास्पर अन्डरकेटल"),
  person("wilhelmina-puddock", "Wilhelmina Puddock", "विल्हेल्मिना पडक"),
  person("abner-glasswhistle", "Abner Glasswhistle", "एबनर ग्लासह्विसल"),
  person("sorrel-nightbasket", "Sorrel Nightbasket", "सोरेल नाइटबास्केट"),
  person("quentin-brassbutton", "Quentin Brassbutton", "क्वेन्टिन ब्रासबटन"),
  person("hester-moonladle", "Hester Moonladle", "हेस्टर मूनल्याडल"),
];

export const ministries = {
  bridges: body("department-of-bridges-and-ferries", "Department of Bridges and Ferries", "पुल तथा फेरी विभाग"),
  lamps: body("office-of-public-lamps", "Office of Public Lamps", "सार्वजनिक बत्ती कार्यालय"),
  schools: body("board-of-schools", "Board of Schools", "विद्यालय परिषद्"),
  health: body("health-service-of-quillonia", "Health Service of Quillonia", "क्विलोनिया स्वास्थ्य सेवा"),
  land: body("land-register-of-quillonia", "Land Register of Quillonia", "क्विलोनिया भूमि दर्ता कार्यालय"),
  water: body("authority-of-wells-and-pipes", "Authority of Wells and Pipes", "इनार तथा पाइप प्राधिकरण"),
  audit: body("court-of-accounts-of-quillonia", "Court of Accounts of Quillonia", "क्विलोनिया लेखा अदालत"),
  relief: body("relief-fund-for-floods", "Relief Fund for Floods", "बाढी राहत कोष"),
} as const;

export const government = named(
  "organization/government/cabinet-of-quillonia",
  "Cabinet of Quillonia",
  "क्विलोनियाको मन्त्रिपरिषद्",
);
export const lanternParty = named(
  "organization/political_party/lantern-party",
  "Lantern Party",
  "लान्टर्न पार्टी",
);
export const twoOars = named(
  "organization/political_party/party-of-the-two-oars",
  "Party of the Two Oars",
  "दुई बहना दल",
);
export const auditWatch = named(
  "organization/ngo/quillonian-account-readers",
  "Quillonian Account Readers",
  "क्विलोनिया हिसाब पाठक समूह",
);
export const hospital = named(
  "organization/hospital/saltwhistle-seaside-hospital",
  "Saltwhistle Seaside Hospital",
  "साल्टह्विसल समुद्रतट अस्पताल",
);
export const thimbleBridge = named(
  "project/development_project/bridge-of-a-hundred-thimbles",
  "Bridge of a Hundred Thimbles",
  "सय औँठी पुल",
);

export const firms: readonly Named[] = [
  firm("gilded-spoon-builders", "Gilded Spoon Builders", "गिल्डेड स्पुन बिल्डर्स"),
  firm("three-herons-trading", "Three Herons Trading", "तीन बकुल्ला ट्रेडिङ"),
  firm("lighthouse-and-daughters", "Lighthouse and Daughters", "लाइटहाउस एन्ड डटर्स"),
  firm("walrus-road-works", "Walrus Road Works", "वालरस सडक निर्माण"),
  firm("paper-moon-supplies", "Paper Moon Supplies", "पेपर मुन सप्लायर्स"),
  firm("north-wind-carriages", "North Wind Carriages", "नर्थ विन्ड क्यारिज"),
];

/** Everybody and everything that is named, besides places. */
export const allNamed: readonly Named[] = [
  ...[...people, ...firms, ...Object.values(ministries)],
  ...[government, lanternParty, twoOars, auditWatch, hospital, thimbleBridge],
];

const bySlug = (from: readonly Named[], slug: string): Named => {
  const found = from.find(({ id }) => id.endsWith(`/${slug}`));
  if (!found) throw new Error(`nobody is called ${slug}`);
  return found;
};
export const personOf = (slug: string): Named => bySlug(people, slug);
export const firmOf = (slug: string): Named => bySlug(firms, slug);
