// Pure.

/** What people say of one thing: each in their own words, short and long, in English and Filipino. */
export interface Topic {
  en: readonly string[];
  fil: readonly string[];
}

export const water: Topic = {
  en: [
    "The well behind the school is dry from March to June.",
    "We carry water for an hour each morning, mostly the girls.",
    "Clean water is what we lack most.",
    "The pump broke two years ago and nobody came to mend it.",
    "After rain the water is brown and the small children get sick from it.",
  ],
  fil: [
    "Tuyo ang poso mula Marso hanggang Hunyo.",
    "Isang oras kaming umiigib ng tubig tuwing umaga.",
    "Malinis na tubig ang pinakakulang sa amin.",
    "Marumi ang tubig pagkatapos ng ulan.",
    "Kailangan naming magkaroon ng sariling patubig at malinis na poso.",
  ],
};

export const road: Topic = {
  en: [
    "The road to the market is under water in the rainy months.",
    "Trucks do not come up here, so we sell to whoever passes by.",
    "A road that holds in the rain would be worth more than any gift.",
    "My mother gave birth on the road, halfway down.",
  ],
  fil: [
    "Putik ang daan kapag umuulan, walang sasakyang makaakyat.",
    "Sira ang kalsada papuntang palengke.",
    "Kapag maayos ang daan, maayos din ang kita.",
    "Dapat unahin ang kalsada bago ang iba.",
  ],
};

export const school: Topic = {
  en: [
    "One teacher has four grades in one room.",
    "The school ends at grade six; who goes on has to board in town.",
    "Teachers from outside leave after a year.",
    "Our children should learn in our own language first.",
  ],
  fil: [
    "Isang guro lang para sa apat na baitang.",
    "Malayo ang paaralan kaya maraming tumitigil.",
    "Kailangan ng guro na taga-rito.",
    "Sana magkaroon ng silid-aralan para sa madrasah.",
  ],
};

export const health: Topic = {
  en: [
    "The clinic opens on Tuesdays, if the midwife can come.",
    "There is no medicine, only prescriptions.",
    "We need a health worker who stays here.",
  ],
  fil: [
    "Walang gamot sa klinika, reseta lang.",
    "Martes lang bukas ang klinika.",
    "Kailangan ng doktor kahit minsan sa isang buwan.",
  ],
};

export const income: Topic = {
  en: [
    "Corn prices fell and we still owe for the seed.",
    "The young ones leave for the city because there is no work here.",
    "Fishing brings less each year, the big boats come close to the shore.",
    "Women weave, but the buyers set the price.",
  ],
  fil: [
    "Mababa ang presyo ng mais at may utang pa kami sa binhi.",
    "Umaalis ang kabataan dahil walang trabaho.",
    "Kaunti na ang huling isda dahil sa malalaking bangka.",
    "Hiling namin ang puhunan para sa kababaihang naghahabi.",
  ],
};

export const culture: Topic = {
  en: [
    "The elders still settle quarrels, and people listen to them.",
    "We keep the weaving and the kulintang alive at weddings.",
    "Young people know the songs from their phones, not from us.",
  ],
  fil: [
    "Buhay pa ang paghahabi at kulintang sa mga kasalan.",
    "Ang matatanda pa rin ang nag-aayos ng away.",
    "Nakakalimutan na ng kabataan ang sariling wika.",
  ],
};

export const place: Topic = {
  en: [
    "We are some two hundred families, half of them farmers and the rest fishers and vendors.",
    "People came here in three waves, and the last came with nothing.",
    "Most houses are of bamboo; the coast has the poorest.",
  ],
  fil: [
    "Mga dalawang daang pamilya kami, kalahati ay magsasaka.",
    "Karamihan ay mangingisda at nagtitinda.",
    "Kubo ang karamihan ng bahay, lalo na sa tabing-dagat.",
  ],
};

/** How somebody speaks: which language, how much, and how they begin. */
export interface Voice {
  language: "en" | "fil" | "mixed";
  /** Sentences an answer, at least and at most. */
  sentences: readonly [number, number];
  opening?: string;
}

export const voices: readonly Voice[] = [
  { language: "en", sentences: [1, 2] },
  { language: "fil", sentences: [1, 2] },
  { language: "mixed", sentences: [2, 3] },
  { language: "en", sentences: [3, 4], opening: "I have lived here for sixty years." },
  { language: "fil", sentences: [3, 4], opening: "Nagsasalita ako bilang ina." },
  { language: "mixed", sentences: [1, 1] },
  { language: "en", sentences: [2, 3], opening: "We said it in the last meeting, too." },
];
