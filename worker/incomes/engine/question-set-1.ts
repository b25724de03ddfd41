// Pure.
import { CATEGORIES, INCOME_QUESTION, type Question, type QuestionUnit } from "./question";

const { crop: CROP, aquaculture: AQUACULTURE, livestock: LIVESTOCK, timber: TIMBER } = CATEGORIES;

const question = (
  id: number,
  parent_id: number | null,
  en: string,
  fr: string,
  unit: QuestionUnit,
  category_ids: number[],
  more: Partial<Question> = {},
): Question => ({
  id,
  parent_id,
  type: id === INCOME_QUESTION ? "aggregator" : "question",
  label: { en, fr },
  description: null,
  unit,
  role: null,
  formula: null,
  formulas: {},
  category_ids,
  ...more,
});

/** Income that no commodity brings: asked once a household. */
const diversified = (id: number, en: string, fr: string): Question => ({
  ...question(id, null, en, fr, ["currency", null], []),
  type: "diversified",
});

/**
 * Version 1: the questions of the Income Driver Calculator as `master/questions.csv` has them, with the formulas it
 * recommends, and one more, 50, which a cost per tree is multiplied by. It never changes; a newer set is another version.
 */
export const QUESTION_SET_1: readonly Question[] = [
  question(1, null, "Income", "Revenu", ["currency", null], [CROP, AQUACULTURE, LIVESTOCK, TIMBER], {
    formula:
      "( ( #2 * #3 * #4 ) + ( #40 * #41 * #42 ) ) - ( ( #5 * #2 ) + ( #26 * #3 * #2 ) + ( #43 * #40 ) )",
    formulas: { "per-yield": "#2*#3*#4 - #5*#3*#2", "per-tree": "#2*#3*#4 - #5*#50*#2" },
  }),
  question(2, 1, "Land", "Terre", ["area", null], [CROP, AQUACULTURE, TIMBER], { role: "land" }),
  question(3, 1, "Volume", "Volume", ["volume", "area"], [CROP, AQUACULTURE, TIMBER], {
    role: "volume",
    formula: "#8 - #9",
  }),
  question(4, 1, "Price", "Prix", ["currency", "volume"], [CROP, AQUACULTURE, TIMBER], { role: "price" }),
  question(5, 1, "Cost of Production", "Coût de production", ["currency", "area"], [CROP, TIMBER], {
    role: "cost",
  }),
  question(6, 2, "Land", "Terre", ["area", null], [CROP]),
  question(7, 2, "Area Under Production", "Surface en production", ["area", null], [AQUACULTURE]),
  question(8, 3, "Yield", "Rendement", ["volume", "area"], [CROP, AQUACULTURE]),
  question(9, 3, "Loss", "Pertes", ["volume", "area"], [CROP, AQUACULTURE]),
  question(10, 4, "Farmgate Price", "Prix bord champ", ["currency", "volume"], [CROP, AQUACULTURE]),
  question(11, 4, "Price Premium", "Prime", ["currency", "volume"], [CROP, AQUACULTURE]),
  question(12, 5, "Labour costs", "Main-d’œuvre", ["currency", "area"], [CROP]),
  question(13, 5, "Seeds", "Semences", ["currency", "area"], [CROP]),
  question(14, 5, "Conventional Fertilizer", "Engrais conventionnels", ["currency", "area"], [CROP]),
  question(15, 5, "Organic Fertilizer", "Engrais organiques", ["currency", "area"], [CROP]),
  question(
    16,
    5,
    "Conventional Chemicals",
    "Produits phytosanitaires conventionnels",
    ["currency", "area"],
    [CROP],
  ),
  question(17, 5, "Organic Chemicals", "Produits phytosanitaires biologiques", ["currency", "area"], [CROP]),
  question(18, 5, "Other Cost", "Autres coûts", ["currency", "area"], [CROP]),
  question(19, 18, "Cost for Irrigation", "Irrigation", ["currency", "area"], [CROP]),
  question(20, 18, "Cost for Energy", "Énergie", ["currency", "area"], [CROP]),
  question(21, 18, "Cost for Other Land Costs", "Autres coûts de la terre", ["currency", "area"], [CROP]),
  question(22, 18, "Storage Costs", "Stockage", ["currency", "area"], [CROP]),
  question(23, 18, "Marketing Costs", "Commercialisation", ["currency", "area"], [CROP]),
  question(24, 18, "Certification Costs", "Certification", ["currency", "area"], [CROP]),
  question(25, 18, "Cost of Capital", "Coût du capital", ["currency", "area"], [CROP]),
  question(26, 1, "Cost of Production", "Coût de production", ["currency", "volume"], [AQUACULTURE], {
    role: "cost",
  }),
  question(27, 26, "Feed Cost", "Coût de l’alimentation", ["currency", "volume"], [AQUACULTURE], {
    formula: "#28 * #29",
  }),
  question(28, 27, "Feed Conversion Ratio", "Indice de consommation", null, [AQUACULTURE]),
  question(29, 27, "Feed Price", "Prix de l’aliment", ["currency", "volume"], [AQUACULTURE]),
  question(
    30,
    26,
    "Farm Production Cost",
    "Coût de production de la ferme",
    ["currency", "volume"],
    [AQUACULTURE],
  ),
  question(31, 26, "Fingerling Cost", "Alevins", ["currency", "volume"], [AQUACULTURE]),
  question(32, 26, "Labour Cost", "Main-d’œuvre", ["currency", "volume"], [AQUACULTURE]),
  question(
    33,
    26,
    "Equipment cost (annual purchase, economic value < 1 year)",
    "Équipement (achat annuel, durée de vie économique de moins d’un an)",
    ["currency", "volume"],
    [AQUACULTURE],
  ),
  question(
    34,
    26,
    "Equipment cost (long term purchase, economic value >1 year) = depreciation",
    "Équipement (achat de long terme, durée de vie économique de plus d’un an) = amortissement",
    ["currency", "volume"],
    [AQUACULTURE],
  ),
  diversified(35, "Income from livestock", "Revenu de l’élevage"),
  diversified(36, "Income from off-farm activities", "Revenu des activités hors exploitation"),
  diversified(37, "Investment and cash transfer", "Placements et transferts d’argent"),
  diversified(38, "Other net on-farm income", "Autre revenu net de l’exploitation"),
  diversified(39, "Other diversified income", "Autre revenu diversifié"),
  question(40, 1, "Animals", "Animaux", ["animal", null], [LIVESTOCK], { role: "land" }),
  question(41, 1, "Volume", "Volume", ["volume", "animal"], [LIVESTOCK], { role: "volume" }),
  question(42, 1, "Price", "Prix", ["currency", "volume"], [LIVESTOCK], { role: "price" }),
  question(43, 1, "Cost of Production", "Coût de production", ["currency", "animal"], [LIVESTOCK], {
    role: "cost",
  }),
  question(44, 43, "Feed Cost", "Coût de l’alimentation", ["currency", "animal"], [LIVESTOCK], {
    formula: "#45 * #46",
  }),
  question(45, 44, "Feed Conversion Ratio", "Indice de consommation", null, [LIVESTOCK]),
  question(46, 44, "Feed Price", "Prix de l’aliment", ["currency", "animal"], [LIVESTOCK]),
  question(
    47,
    43,
    "Farm Production Cost",
    "Coût de production de la ferme",
    ["currency", "animal"],
    [LIVESTOCK],
  ),
  question(48, 43, "Fingerling Cost", "Jeunes animaux", ["currency", "animal"], [LIVESTOCK]),
  question(49, 43, "Labour Cost", "Main-d’œuvre", ["currency", "animal"], [LIVESTOCK]),
  question(50, 1, "Trees per land unit", "Arbres par unité de terre", ["tree", "area"], [CROP, TIMBER], {
    role: "density",
  }),
];
