// Pure.
import { type Both, both } from "./both";

// Quillonia: a country that is on no map.

/** An entity of the demonstration: its id, and its name in both scripts. */
export interface Named {
  id: string;
  name: Both;
}

const named = (id: string, en: string, ne: string): Named => ({ id: `entity:${id}`, name: both(en, ne) });
const district = (slug: string, en: string, ne: string) => named(`location/district/${slug}`, en, ne);
const town = (slug: string, en: string, ne: string) => named(`location/municipality/${slug}`, en, ne);

export const quillonia = named("location/country/quillonia", "Quillonia", "क्विलोनिया");

export const lanternmouth = district("lanternmouth", "Lanternmouth", "लान्टर्नमाउथ");
export const umberfell = district("umberfell", "Umberfell", "अम्बरफेल");
export const saltwhistle = district("saltwhistle", "Saltwhistle", "साल्टह्विसल");
export const cloudshelf = district("cloudshelf", "Cloudshelf", "क्लाउडसेल्फ");
export const thimbleford = district("thimbleford", "Thimbleford", "थिम्बलफोर्ड");

/** A town and the district that it lies in. */
export interface Place {
  town: Named;
  district: Named;
}

export const places: readonly Place[] = [
  { town: town("brindlewick", "Brindlewick", "ब्रिन्डलविक"), district: lanternmouth },
  { town: town("oatmoor", "Oatmoor", "ओटमुर"), district: umberfell },
  { town: town("puddlestone", "Puddlestone", "पडलस्टोन"), district: saltwhistle },
  { town: town("fennimarsh", "Fennimarsh", "फेनिमार्स"), district: thimbleford },
  { town: town("glasswater", "Glasswater", "ग्लासवाटर"), district: cloudshelf },
  { town: town("tallowgate", "Tallowgate", "ट्यालोगेट"), district: lanternmouth },
  { town: town("copperquay", "Copperquay", "कपर्की"), district: saltwhistle },
  { town: town("wickerness", "Wickerness", "विकरनेस"), district: umberfell },
  { town: town("marrowby", "Marrowby", "म्यारोबी"), district: thimbleford },
  { town: town("high-kettle", "High Kettle", "हाई केटल"), district: cloudshelf },
];
