/** A case on paper. */
export const report = {
  "incomes.report.link": "Report",
  "incomes.report.title": "Report",
  "incomes.report.print": "Print, or save as PDF",
  "incomes.report.back": "Back to {name}",
  "incomes.report.study_living_income": "Living income study",
  "incomes.report.study_better_income": "Better income study",
  "incomes.report.study_none": "Incomes of farming households",
  "incomes.report.finding":
    "Household income is {share} of the target now, and would be {feasible} with all that is feasible.",
  "incomes.report.no_finding":
    "Income cannot be told against a target yet: see what is missing under limits.",
  "incomes.report.country": "Country",
  "incomes.report.commodities": "Commodities",
  "incomes.report.year": "Year",
  "incomes.report.currency": "Currency",
  "incomes.report.segments": "Segments",
  "incomes.report.farmers": "Farmers",
  "incomes.report.date": "Date of the case",
  "incomes.report.revision": "Revision",
  "incomes.report.incomes": "What households earn, could earn and need",
  "incomes.report.incomes_words":
    "Net income of one household in a year, in {currency}. The dashed line is the target.",
  "incomes.report.target_line": "target {target}",
  "incomes.report.head_farmers": "Farmers",
  "incomes.report.head_current": "Current",
  "incomes.report.head_feasible": "Feasible",
  "incomes.report.head_share": "of target",
  "incomes.report.head_target": "Target",
  "incomes.report.head_gap": "Gap now",
  "incomes.report.head_alone": "Brings alone",
  "incomes.report.drivers": "What income is made of",
  "incomes.report.drivers_words":
    "Figures as they count: a driver whose parts are known is calculated from them. A dash means not available.",
  "incomes.report.impact": "Which driver brings most",
  "incomes.report.impact_words":
    "What income would change by, in {currency} a household a year, if only this driver became what is feasible.",
  "incomes.report.interaction": "Brought by several together",
  "incomes.report.method": "How it is worked out",
  "incomes.report.method_income":
    "Income from a commodity is land × yield × price less costs, with the formulas of the case’s question set. A household’s income is that of its commodities and all other income.",
  "incomes.report.method_feasible":
    "Feasible figures are what the case’s makers hold to be within reach. Where none is given, the current one stands.",
  "incomes.report.method_season": "Figures are of one season, and are multiplied by the seasons in a year.",
  "incomes.report.method_impact":
    "The impact of a driver is the income with it at its feasible figure and all else at the current one, less the current income. What these do not add up to comes of several changing together.",
  "incomes.report.targets": "Targets",
  "incomes.report.target_own": "{target} {currency} a year, a figure of the case’s makers.",
  "incomes.report.target_plain": "{target} {currency} a year.",
  "incomes.report.target_none": "no target is known.",
  "incomes.report.target_benchmark":
    "benchmark of {region}, {year}: {value} × {inflation} (prices) ÷ {rate} (exchange rate) × {household} ÷ {theirs} (adult equivalents) = {target} {currency} a year.",
  "incomes.report.target_source": "Source: {source}.",
  "incomes.report.limits": "What these figures do not say",
  "incomes.report.limit_average":
    "They are of a typical household of each segment. Households within a segment differ, and some earn far less.",
  "incomes.report.limit_feasible":
    "Feasible is no forecast: nothing is said of how likely it is, what it costs to get there, or how long that takes.",
  "incomes.report.limit_linear":
    "Drivers are changed as if the others stayed. In truth a higher yield may lower the price, or need more labour.",
  "incomes.report.limit_sources": {
    one: "One of {all} numbers does not say where it is from.",
    other: "{count} of {all} numbers do not say where they are from.",
  },
  "incomes.report.check_no_target": "No target is given.",
  "incomes.report.check_no_region": "No region is chosen, so no benchmark is found.",
  "incomes.report.check_no_benchmark": "No benchmark is known for the region.",
  "incomes.report.check_no_household": "Adults and children of the household are not known.",
  "incomes.report.check_benchmark_old": "The benchmark is more than five years older than the case.",
  "incomes.report.check_cpi_missing":
    "The benchmark is not brought to the case’s year: no price index is known.",
  "incomes.report.check_rate_missing": "No exchange rate is known.",
  "incomes.report.check_pin_outdated": "The master data has changed since the target was worked out.",
  "incomes.report.check_typed_ignored":
    "Some numbers that were typed do not count, since their parts are known.",
  "incomes.report.check_feasible_only": "Some drivers are broken down for the feasible figure alone.",
  "incomes.report.check_feasible_lowers_income": "Some feasible figures lower income by themselves.",
  "incomes.report.check_not_available": "Some figures cannot be calculated.",
  "incomes.report.check_no_source": "Some numbers do not say where they are from.",
  "incomes.report.sources": "Sources of every number",
  "incomes.report.sources_words": "{told} of {all} numbers say where they are from.",
  "incomes.report.source_none": "not told",
  "incomes.report.figure": "Figure",
  "incomes.report.confidence": "confidence: {level}",
  "incomes.report.scenarios": "What would happen if",
  "incomes.report.scenarios_words":
    "Each scenario starts from today’s figures. Amounts in {currency}: incomes of one household in a year, costs of all farmers.",
  "incomes.report.head_changes": "Changes",
  "incomes.report.head_income": "Income",
  "incomes.report.head_increase": "Increase",
  "incomes.report.head_gap_left": "Gap left",
  "incomes.report.head_reached": "Target reached",
  "incomes.report.head_cost": "Cost",
  "incomes.report.head_payback": "Years to pay back",
  "incomes.report.all_farmers": "All farmers",
  "incomes.report.reached_yes": "yes",
  "incomes.report.reached_no": "no",
};
