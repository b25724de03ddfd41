/** Master data: what it is called, and its events in the audit log. */
export const master = {
  "incomes.master.open": "Open",
  "event.benchmark.created": "Benchmark added",
  "event.benchmark.edited": "Benchmark changed",
  "event.benchmark.deleted": "Benchmark deleted",
  "event.reference.created": "Reference study added",
  "event.reference.edited": "Reference study changed",
  "event.reference.deleted": "Reference study deleted",
  "event.commodity.created": "Commodity added",
  "event.country.edited": "Country's currency changed",
  "event.cpi.set": "Consumer price index set",
  "event.question_set.created": "Version of the questions added",
  "event.rate.set": "Exchange rate set",
};
