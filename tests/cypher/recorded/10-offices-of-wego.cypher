OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Office) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 AND (coalesce(n2.bodyId, '') IN $p0 OR EXISTS { MATCH (n2)<-[:SUBJECT]-(f3)-[:OBJECT]->(body4) WHERE any(x IN coalesce(body4.aliases, []) WHERE x IN $p0) AND body4.id = n2.bodyId }) AND n2.labelSort > $p1
WITH n2, k1 ORDER BY n2.labelSort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)<-[:OFFICE]-(n5:Tenure) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 ORDER BY n5.sort LIMIT $p3
CALL (n5, k1) {
MATCH (n5)-[:HOLDER]->(n6)
RETURN collect([n6.kind, n6.kind, n6.label]) AS c7
}
CALL (n5, k1) {
MATCH (n5)-[:BY_EVENT]->(n8)
RETURN collect([true, n8.label]) AS c9
}
WITH n5, c7, c9 ORDER BY n5.sort
RETURN collect([n5.sort, [true, c7, [true, [n5.start, n5.end, n5.endKind, n5.startMin, n5.startMax, n5.endMin, n5.endMax]], c9]]) AS c10
}
WITH n2, c10 ORDER BY n2.labelSort
RETURN collect([n2.labelSort, [true, n2.label, n2.note, [c10]]]) AS c11
}
CALL (k1) { OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock12.writing IS NULL THEN coalesce(clock12.number, 0) ELSE null END AS after13 }
RETURN [k1, [c11], after13] AS row
