// Pure.

/** Who takes part, besides those who sign in: nobody is called so. */
export const names: readonly string[] = [
  ...[
    "Faisal Cornfield",
    "Zenaida Tidewater",
    "Hadji Umar Stonebridge",
    "Rosalinda Lampwick",
    "Bai Nor Feathergrass",
  ],
  ...[
    "Datu Karim Millpond",
    "Jamila Saltmarsh",
    "Eduardo Ploughman",
    "Sittie Hana Quilter",
    "Abdul Reefwatcher",
  ],
  ...[
    "Teresita Riceterrace",
    "Mohaimen Netmender",
    "Lailani Weaverbird",
    "Ustadz Idris Lanternlight",
    "Norma Gatewell",
  ],
  ...[
    "Samsudin Ropemaker",
    "Farida Hearthstone",
    "Crisanto Buffaloford",
    "Saida Springwater",
    "Ismael Boatwright",
  ],
  ...["Perla Coconutgrove", "Yusuf Marketday", "Halima Threadgold", "Benigno Longroad", "Rohana Firstrain"],
  ...["Tarhata Oldtree", "Alonto Riverbend", "Milagros Clayoven", "Kamal Drywell", "Asnia Bluecloth"],
  ...["Gregorio Hilltop", "Mariam Evenstar", "Sultan Deepharbor"],
];

/** Where it is: on no map. */
export const regions = [
  {
    ...{ name: "Eastern Aralen", code: "DEMO-EA" },
    provinces: [
      {
        ...{ name: "Lower Aralen", code: "DEMO-LA" },
        municipalities: [
          { name: "Talunan", barangays: ["Sitio Lumot", "Baybay Aralen"] },
          { name: "Dalamas", barangays: ["Poblacion Dalamas", "Upper Dalamas"] },
        ],
      },
      {
        ...{ name: "Upper Aralen", code: "DEMO-UA" },
        municipalities: [{ name: "Kabulwan", barangays: ["Kabulwan Proper"] }],
      },
    ],
  },
  {
    ...{ name: "Western Mirado", code: "DEMO-WM" },
    provinces: [
      {
        ...{ name: "Mirado del Sol", code: "DEMO-MS" },
        municipalities: [{ name: "Puerto Linaw", barangays: ["Linaw Norte", "Linaw Sur"] }],
      },
    ],
  },
] as const;
