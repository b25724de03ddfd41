/** What the figures of a case say. */
export const understand = {
  "incomes.understand.lead":
    "What households earn beside what they need, what it is made of, and what each driver would change.",
  "incomes.understand.empty": "There is no income to understand yet",
  "incomes.understand.empty_words":
    "Fill in what households have now: land, volume, price and costs of the focus commodity. The charts follow by themselves.",
  "incomes.understand.to_drivers": "Fill in the drivers",
  "incomes.understand.when": "When",
  "incomes.understand.income": "Income",
  "incomes.understand.current_income": "Current income",
  "incomes.understand.feasible_income": "Feasible income",
  "incomes.understand.revenue": "Revenue",
  "incomes.understand.revenue_of": "{name}: revenue",
  "incomes.understand.costs": "Costs",
  "incomes.understand.share_of_target": "Share of the target",
  "incomes.understand.farmers": "Farmers",
  "incomes.understand.all_segments": "All segments",
  "incomes.understand.commodity": "Commodity",
  "incomes.understand.source": "Source",
  "incomes.understand.unit": "Unit",
  "incomes.understand.step": "Step",
  "incomes.understand.change": "Change",
  "incomes.understand.says": "{of} · {what}: {amount}",
  "incomes.understand.told": "{what}: {amount}",
  "incomes.understand.from_to": "{from} → {to} {unit}",
  "incomes.understand.amount_in": "Amount, {currency}",
  "incomes.understand.of_commodity": "{driver} ({commodity})",
  "incomes.understand.income_one": "Households earn {income} a year; {feasible} is feasible",
  "incomes.understand.income_one_reached": "Households earn {income} a year: the target is reached",
  "incomes.understand.income_one_feasible":
    "Households earn {income} a year, {share} of the target; what is feasible reaches it",
  "incomes.understand.income_one_short":
    "Households earn {income} a year, {share} of the target; what is feasible brings them to {feasible_share}",
  "incomes.understand.income_reach": {
    one: "{count} of {all} segments reaches its target today, {feasible} with what is feasible",
    other: "{count} of {all} segments reach their target today, {feasible} with what is feasible",
  },
  "incomes.understand.income_reach_none":
    "No segment reaches its target, neither today nor with what is feasible",
  "incomes.understand.income_range": "Households earn from {low} to {high} a year, by segment",
  "incomes.understand.incomes_lead":
    "{currency} a household a year. Costs stand below zero; the line is the target.",
  "incomes.understand.incomes_no_target": {
    one: "{count} segment has no target yet: it is told under Targets.",
    other: "{count} segments have no target yet: it is told under Targets.",
  },
  "incomes.understand.gap": "Gap to the target",
  "incomes.understand.gap_none": "No household lacks anything for its target",
  "incomes.understand.gap_one": "A household lacks {gap} a year; {feasible} is left with what is feasible",
  "incomes.understand.gap_one_closed": "A household lacks {gap} a year; what is feasible closes the gap",
  "incomes.understand.gap_largest":
    "{name}: a household lacks most, {gap} a year; {feasible} is left with what is feasible",
  "incomes.understand.gap_largest_closed":
    "{name}: a household lacks most, {gap} a year; what is feasible closes the gap",
  "incomes.understand.gap_lead": "What a household’s income lacks for the target, {currency} a year.",
  "incomes.understand.gap_all":
    "{farmers} farmers lack {gap} a year together; {feasible} with what is feasible",
  "incomes.understand.gap_all_closed":
    "{farmers} farmers lack {gap} a year together; what is feasible closes the gap",
  "incomes.understand.gap_all_some": "The gap of all farmers is known for some segments alone",
  "incomes.understand.gap_all_lead": "Gap × farmers of the segment, {currency} a year.",
  "incomes.understand.gap_all_missing": {
    one: "{count} segment lacks its target or its number of farmers.",
    other: "{count} segments lack their target or their number of farmers.",
  },
  "incomes.understand.gap_of_all": "Gap of all farmers",
  "incomes.understand.indicators_ratio": "{name} brings {ratio} {currency} for each {currency} of cost",
  "incomes.understand.indicators_land": "{name} leaves {amount} a {unit}",
  "incomes.understand.indicators_cost": "{name} costs {amount} a {unit} to produce",
  "incomes.understand.indicators_none": "Indicators of {name} need its drivers",
  "incomes.understand.indicators_lead":
    "What advisers know a commodity by. The sentence above is of {name}, as it is now.",
  "incomes.understand.cost_per": "Cost, {currency} / {unit}",
  "incomes.understand.revenue_to_cost": "Revenue ÷ cost",
  "incomes.understand.income_per": "Net income, {currency} / {unit}",
  "incomes.understand.as_now": "Now",
  "incomes.understand.under": "Under the scenario “{scenario}”.",
  "incomes.understand.spread_under": "Farmers one by one",
  "incomes.understand.drivers": "Drivers that have parts",
  "incomes.understand.open_driver": "A driver and its parts",
  "incomes.understand.driver_most": "{name}: {part} makes up {share} of it today",
  "incomes.understand.driver_less": "{name}: {total} {unit} today, after {less} of {part}",
  "incomes.understand.driver_plain": "{name}: {current} {unit} today, {feasible} feasible",
  "incomes.understand.driver_lead":
    "{unit} in each segment. What is taken off stands below zero; the figure above is what is left.",
  "incomes.understand.driver_lead_whole":
    "{unit} in each segment. Its parts do not add up to it: it is shown whole.",
  "incomes.understand.other_parts": "Other parts",
  "incomes.understand.not_added_up": "Not made of parts",
  "incomes.understand.closely": "Looked at closely: {name}",
  "incomes.understand.composition_most": "{name} makes up {share} of the income",
  "incomes.understand.composition_none": "There is no income to share among its sources",
  "incomes.understand.composition_no_target":
    "Without a target it is not told what each source would have to add.",
  "incomes.understand.composition_no_income":
    "Without a positive income it is not told what each source would have to add.",
  "incomes.understand.composition_reached": "The target is reached: no source would have to add anything.",
  "incomes.understand.composition_needed":
    "{gap} is missing for the target. In the same mix, each source would have to bring {share} more.",
  "incomes.understand.to_add": "To add for the target",
  "incomes.understand.share_of": "{label}, share",
  "incomes.understand.commodities_cost":
    "{name} leaves {income} a year after costs, which take {cost} of its revenue",
  "incomes.understand.commodities_income": "{name} brings {income} a year, the most of all commodities",
  "incomes.understand.commodities_lead": "{currency} a household a year. Costs stand below zero.",
  "incomes.understand.commodities_whole": "Not broken down, so that its net income alone is known: {names}.",
  "incomes.understand.not_broken_down": "Net income, not broken down",
  "incomes.understand.waterfall_share":
    "{name} does most by itself: {amount} a year, {share} of the way to the feasible income",
  "incomes.understand.waterfall_best": "{name} does most by itself: {amount} a year",
  "incomes.understand.waterfall_none":
    "No driver by itself raises the income: {current} today, {feasible} feasible",
  "incomes.understand.waterfall_lead":
    "What each driver adds by itself, {currency} a household a year. Together they do more or less than that; the bars end at the feasible income.",
  "incomes.understand.interaction": "Together, beyond each alone",
  "incomes.understand.levers_missed":
    "If {name} alone stays as it is, {amount} of what is feasible is missed",
  "incomes.understand.levers_none": "No driver is missed by itself",
  "incomes.understand.levers_lead":
    "Alone: this driver becomes feasible, all else stays. Last: all else is feasible, and this driver follows at the end.",
  "incomes.understand.alone": "Alone",
  "incomes.understand.last": "Last",
  "incomes.understand.of_income": "{label}, % of the income",
  "incomes.understand.lack_target": "Without a target there is no gap",
  "incomes.understand.lack_target_words": "Give at least one segment a figure of your own, or a benchmark.",
  "incomes.understand.lack_farmers": "The gap of all farmers needs their number",
  "incomes.understand.lack_farmers_words": "How many farmers a segment has is told beside its target.",
  "incomes.understand.lack_available": "The income is not available",
  "incomes.understand.lack_available_words":
    "Something is divided by zero, so that this segment has no current or no feasible income.",
  "incomes.understand.lack_feasible": "Nothing would change: no feasible figure differs from the current one",
  "incomes.understand.lack_feasible_words":
    "Fill in what is feasible for one driver at least: what it would change is told here.",
  "incomes.understand.lack_parts": "No driver is opened into its parts yet",
  "incomes.understand.lack_parts_words":
    "Fill in parts of a driver, such as farm-gate price and premium: how it comes about is told here.",
  "incomes.understand.lack_broken_down_words":
    "Its net income alone is known. Fill in land, volume, price and costs.",
  "incomes.understand.draws": "Draws",
  "incomes.understand.from_in": "From, {currency}",
  "incomes.understand.to_in": "To, {currency}",
  "incomes.understand.share_of_all": "Share",
  "incomes.understand.below_target": "Below the target",
  "incomes.understand.at_target": "At the target or above",
  "incomes.understand.bin_says": "{from} – {to}: {count} ({what})",
  "incomes.understand.spread_rows":
    "{share} of {farmers} farmers reach the target; half of them earn less than {median}",
  "incomes.understand.spread_rows_plain": "Half of {farmers} farmers earn less than {median} a year",
  "incomes.understand.spread":
    "Within the ranges told, the target is reached {share} of the time; half of the incomes lie between {from} and {to}",
  "incomes.understand.spread_plain":
    "Within the ranges told, half of the incomes lie between {from} and {to} a year",
  "incomes.understand.spread_lead_rows":
    "Income of each farmer’s row, {currency} a year. A household whose size the rows tell is held against its own target; the line is the segment’s. The first and the last column take what lies beyond.",
  "incomes.understand.spread_lead":
    "{draws} households drawn from the ranges beside the numbers, each number by itself, {currency} a year. The first and the last column take what lies beyond.",
  "incomes.understand.spread_left_out": {
    one: "{count} row is left out: a cell is blank.",
    other: "{count} rows are left out: a cell is blank.",
  },
  "incomes.understand.ranges_widest": "{name} spreads the income most: from {from} to {to} within its range",
  "incomes.understand.ranges_first": "The {most} widest of {count} are drawn; all are in the table.",
  "incomes.understand.ranges_lead":
    "One number at an end of its range, all others as they are, {currency} a household a year.",
  "incomes.understand.at_lowest": "Income at the lowest, {currency}",
  "incomes.understand.at_highest": "Income at the highest, {currency}",
  "incomes.understand.farmers_plain": "How the incomes of farmers are spread, by segment",
  "incomes.understand.farmers_none_below": "No farmer of the file is below the target",
  "incomes.understand.farmers_below":
    "{name}: {share} of the farmers are below the target, and {gap} of it is missing on average",
  "incomes.understand.farmers_lead":
    "From the farmers’ rows. Depth: what is missing on average, as a share of the target. Severity: its square, which counts the poorest more.",
  "incomes.understand.tenth": "A tenth earns less than",
  "incomes.understand.median": "Median",
  "incomes.understand.mean": "Mean",
  "incomes.understand.ninth_tenth": "A tenth earns more than",
  "incomes.understand.share_below": "Below the target",
  "incomes.understand.depth": "Depth",
  "incomes.understand.severity": "Severity",
  "incomes.understand.lack_few_farmers": "Fewer than ten farmers: their incomes are not shown",
  "incomes.understand.lack_few_farmers_words":
    "So few could be told apart. With larger segments their incomes are shown.",
  "incomes.understand.lack_ranges": "No number has a range yet",
  "incomes.understand.lack_ranges_words":
    "Give the lowest and the highest beside a number under Drivers: how far incomes lie apart is told here. A farmers’ file tells it too.",
  "incomes.understand.to_look_at": "To look at",
  "incomes.understand.mended_in": "Step",
  "incomes.understand.checks_all_sources": {
    one: "The one number has a source",
    other: "All {count} numbers have a source",
  },
  "incomes.understand.checks_sources": {
    one: "{told} of {count} number has a source",
    other: "{told} of {count} numbers have a source, {share}",
  },
  "incomes.understand.checks_none": "Nothing is missing, and nothing stands out.",
  "incomes.understand.checks_first":
    "The first {most} of {count} things to look at before these figures are defended; the table holds all.",
  "incomes.understand.checks_found": {
    one: "{count} thing to look at before these figures are defended.",
    other: "{count} things to look at before these figures are defended.",
  },
  "incomes.understand.check_no_target": "There is no target.",
  "incomes.understand.check_no_region": "The benchmark needs a region.",
  "incomes.understand.check_no_benchmark": "There is no benchmark for this region.",
  "incomes.understand.check_no_household": "A living income needs the number of adults and children.",
  "incomes.understand.check_benchmark_old": "The benchmark is more than five years older than the case.",
  "incomes.understand.check_cpi_missing": "A consumer price index is not known: inflation is not counted.",
  "incomes.understand.check_rate_missing": "No exchange rate is known for the benchmark.",
  "incomes.understand.check_pin_outdated":
    "The benchmark or its price index has changed since it was taken over.",
  "incomes.understand.check_typed_ignored": "{name}: a number was typed, but its parts count.",
  "incomes.understand.check_feasible_only": "{name}: its parts are filled in for what is feasible alone.",
  "incomes.understand.check_feasible_lowers_income": "{name}: what is feasible lowers the income.",
  "incomes.understand.check_not_available": "{name}: something is divided by zero.",
  "incomes.understand.check_no_source": "{name}: a number has no source.",
  "incomes.understand.check_far":
    "{name}: {value} {unit} is far from what studies say, {median}. Is the unit right?",
};
