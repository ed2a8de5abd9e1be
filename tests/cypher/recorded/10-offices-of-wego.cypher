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
WITH DISTINCT n10, k1 WHERE n10.knownFrom <= k1 AND n10.knownTo > k1 AND (coalesce(n10.bodyId, '') IN $p1 OR EXISTS { MATCH (n10)<-[:SUBJECT]-(f11)-[:OBJECT]->(body12) WHERE any(x IN coalesce(body12.aliases, []) WHERE x IN $p1) AND body12.id = n10.bodyId })
RETURN n10
}
WITH n10, k1 WHERE n10.labelSort > $p2
WITH n10, k1 ORDER BY n10.labelSort LIMIT $p3
CALL (n10, k1) {
MATCH (n10)<-[:OFFICE]-(n13:Tenure) WHERE n13.knownFrom <= k1 AND n13.knownTo > k1
WITH n13, k1 ORDER BY n13.sort LIMIT $p4
CALL (n13, k1) {
MATCH (n13)-[:HOLDER]->(n14)
RETURN collect([n14.kind, n14.kind, n14.label]) AS c15
}
CALL (n13, k1) {
MATCH (n13)-[:BY_EVENT]->(n16)
RETURN collect([n16.label]) AS c17
}
WITH n13, c15, c17 ORDER BY n13.sort
RETURN collect([c15, [[n13.start, n13.end, n13.endKind, n13.labelStart, n13.labelEnd, n13.labelEndKind, n13.support]], c17]) AS c18
}
WITH n10, c18 ORDER BY n10.labelSort
RETURN collect([n10.label, n10.note, [c18]]) AS c19
}
CALL (k1) {
UNWIND $p5 AS id20
WITH id20, k1
CALL (id20, k1) {
MATCH (e21:Entity {id: id20}) WHERE e21.knownFrom <= k1 AND e21.knownTo > k1
WITH coalesce(e21.mergedInto, e21.id) AS id22, k1
MATCH (n23:Entity {id: id22}) WHERE n23.knownFrom <= k1 AND n23.knownTo > k1
RETURN n23
UNION ALL
MATCH (n23:Source {id: id20}) WHERE n23.knownFrom <= k1 AND n23.knownTo > k1 RETURN n23
UNION ALL
MATCH (n23:Fact {id: id20}) WHERE n23.knownFrom <= k1 AND n23.knownTo > k1 RETURN n23
UNION ALL
MATCH (n23:Claim {id: id20}) WHERE n23.knownFrom <= k1 AND n23.knownTo > k1 RETURN n23
UNION ALL
MATCH (n23:Batch {id: id20}) WHERE n23.number <= k1 RETURN n23
}
RETURN collect([id20, coalesce(n23.kind, 'BATCH')]) AS c24
}
OPTIONAL MATCH (clock25:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock25.writing IS NULL
RETURN [k1, [[c19], c24], coalesce(clock25.number, 0)] AS row
