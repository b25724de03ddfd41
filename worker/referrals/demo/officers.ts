/** The field officers of the demo: who they are, where they work, how well it goes. */
export interface DemoOfficer {
  name: string;
  /** Null: reached by phone alone. */
  email: string | null;
  phone: string | null;
  region: string;
  country: string;
  /** Hours east of UTC: when their people are awake. */
  offset: number;
  /** How many clicks and how many sign-ups a click they bring, 1 being usual. */
  reach: number;
  skill: number;
  joinedDaysAgo: number;
  habit?: "one-network-bursts" | "instant-signups";
}

type Row = [
  name: string,
  email: string | null,
  phone: string | null,
  region: string,
  country: string,
  offset: number,
  reach: number,
  skill: number,
  joinedDaysAgo: number,
  habit?: DemoOfficer["habit"],
];

const rows: Row[] = [
  [
    "Asha Gurung",
    "asha.gurung@milepost.test",
    "+9779801000001",
    "Kathmandu Valley",
    "NP",
    5.75,
    1.9,
    1.25,
    364,
  ],
  ["Bikram Tharu", null, "+9779801000002", "Kailali", "NP", 5.75, 0.8, 1.1, 360],
  ["Sunita Chaudhary", "sunita.chaudhary@milepost.test", null, "Chitwan", "NP", 5.75, 1.2, 1.3, 310],
  ["Prakash Rai", null, "+9779801000004", "Morang", "NP", 5.75, 0.6, 0.7, 200],
  ["Wanjiku Kamau", "wanjiku.kamau@milepost.test", "+254701000005", "Nairobi", "KE", 3, 2.1, 1.15, 364],
  ["Otieno Odhiambo", "otieno.odhiambo@milepost.test", null, "Kisumu", "KE", 3, 1.1, 0.95, 350],
  ["Amina Yusuf", null, "+254701000007", "Mombasa", "KE", 3, 0.9, 1.4, 280],
  ["Kiprono Langat", "kiprono.langat@milepost.test", "+254701000008", "Nakuru", "KE", 3, 0.7, 0.8, 150],
  ["Chidinma Okafor", "chidinma.okafor@milepost.test", null, "Lagos", "NG", 1, 2.4, 0.9, 364],
  ["Musa Ibrahim", null, "+2348031000010", "Kano", "NG", 1, 1.0, 1.05, 340],
  ["Folake Adeyemi", "folake.adeyemi@milepost.test", null, "Ibadan", "NG", 1, 1.3, 1.2, 300],
  [
    "Emeka Nwosu",
    "emeka.nwosu@milepost.test",
    "+2348031000012",
    "Enugu",
    "NG",
    1,
    0.9,
    1.0,
    250,
    "instant-signups",
  ],
  ["Nusrat Jahan", "nusrat.jahan@milepost.test", null, "Dhaka", "BD", 6, 1.6, 1.1, 364],
  ["Rafiqul Islam", null, "+8801711000014", "Sylhet", "BD", 6, 0.8, 0.85, 320],
  ["Shirin Akter", "shirin.akter@milepost.test", "+8801711000015", "Khulna", "BD", 6, 0.9, 1.35, 230],
  ["Tanvir Hossain", null, "+8801711000016", "Rangpur", "BD", 6, 0.5, 0.9, 120],
  [
    "Daniela Restrepo",
    "daniela.restrepo@milepost.test",
    null,
    "Antioquia",
    "CO",
    -5,
    1.4,
    1.15,
    330,
    "one-network-bursts",
  ],
  ["Yeison Palacios", null, "+573001000018", "Chocó", "CO", -5, 0.6, 1.2, 260],
  ["Luz Marina Ortiz", "luzmarina.ortiz@milepost.test", "+573001000019", "Cauca", "CO", -5, 0.8, 1.0, 240],
  ["Andrés Muñoz", "andres.munoz@milepost.test", null, "Nariño", "CO", -5, 0.4, 0.75, 90],
];

export const demoOfficers: DemoOfficer[] = rows.map(
  ([name, email, phone, region, country, offset, reach, skill, joinedDaysAgo, habit]) => ({
    name,
    email,
    phone,
    region,
    country,
    offset,
    reach,
    skill,
    joinedDaysAgo,
    ...(habit ? { habit } : {}),
  }),
);
