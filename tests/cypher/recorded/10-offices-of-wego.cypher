OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (e2:Entity) WHERE e2.id IN $p0
WITH DISTINCT coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (e4:Entity {id: id3}) WHERE e4.knownFrom <= k1 AND e4.knownTo > k1
WITH e4, k1, COUNT { (e4)<-[:OBJECT]-() } AS degree5
WITH k1, collect(e4) AS found6, max(degree5) AS most7
UNWIND found6 AS e8
MATCH (e8)<-[:OBJECT]-(f9:Relation) WHERE f9.type = 'BELONGS_TO' AND f9.knownFrom <= k1 AND f9.knownTo > k1
MATCH (f9)-[:SUBJECT]->(n10:Office)
WITH DISTINCT n10, k1 WHERE n10.knownFrom <= k1 AND n10.knownTo > k1 AND EXISTS { MATCH (n10)<-[:SUBJECT]-(f11:Relation)-[:OBJECT]->(n12) WHERE f11.type = 'BELONGS_TO' AND (n12.id IN $p0 OR any(x IN coalesce(n12.aliases, []) WHERE x IN $p0)) AND f11.knownFrom <= k1 AND f11.knownTo > k1 }
RETURN n10
}
WITH n10, k1 WHERE n10.labelSort > $p1
WITH n10, k1 ORDER BY n10.labelSort LIMIT $p2
CALL (n10, k1) {
MATCH (n10)<-[:OFFICE]-(n13:Tenure) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1
WITH n13, k1 ORDER BY n13.sort LIMIT $p3
CALL (n13, k1) {
MATCH (n13)-[:HOLDER]->(n14)
RETURN collect([n14.kind, n14.kind, n14.label]) AS c15
}
CALL (n13, k1) {
MATCH (n13)-[:BY_EVENT]->(n16)
RETURN collect([n16.label]) AS c17
}
WITH n13, c15, c17 ORDER BY n13.sort
RETURN collect([c15, [[n13.start, n13.end, n13.endKind, n13.labelStart, n13.labelEnd, n13.labelEndKind, n13.accounts, n13.support]], c17]) AS c18
}
WITH n10, c18 ORDER BY n10.labelSort
RETURN collect([n10.label, n10.note, [c18]]) AS c19
}
CALL (k1) {
MATCH (n20:Entity) WHERE n20.id IN $p4 RETURN collect([n20.id, n20.kind]) AS c21
}
OPTIONAL MATCH (clock22:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock22.writing IS NULL
RETURN [k1, [[c19], c21], coalesce(clock22.number, 0)] AS row
