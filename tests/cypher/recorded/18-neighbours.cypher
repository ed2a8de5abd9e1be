OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'REGION'
CALL (n4, k1) {
MATCH (n4)<-[:SUBJECT]-(f5:Relation) WHERE f5.type = 'PART_OF' AND f5.knownFrom <= k1 AND f5.knownTo > k1
MATCH (f5)-[:OBJECT]->(n6) WHERE n6.kind IN ['REGION']
WITH n6, f5, k1 ORDER BY f5.sort LIMIT $p1
RETURN collect([n6.label, n6.category]) AS c7
}
CALL (n4, k1) {
MATCH (n4)<-[:OBJECT]-(f8:Relation) WHERE f8.type = 'PART_OF' AND f8.knownFrom <= k1 AND f8.knownTo > k1
MATCH (f8)-[:SUBJECT]->(n9) WHERE n9.kind IN ['REGION']
WITH n9, f8, k1 ORDER BY f8.sort LIMIT $p2
RETURN collect([n9.label, n9.category]) AS c10
}
CALL (n4, k1) {
MATCH (n4)<-[:SUBJECT|OBJECT]-(n11:Relation)
WITH DISTINCT n11, k1 WHERE n11.knownFrom <= k1 AND n11.knownTo > k1 AND coalesce(n11.type, '') IN $p3
WITH n11, k1 ORDER BY n11.sort LIMIT $p4
MATCH (n11)-[:SUBJECT]->(n12)
MATCH (n11)-[:OBJECT]->(n13)
CALL (n11, k1) {
MATCH (n11)-[:CLAIM]->(n14:Claim) WHERE n14.knownFrom <= k1 AND n14.knownTo > k1
WITH n14, k1 ORDER BY n14.sort LIMIT $p5
MATCH (n14)-[:SOURCE]->(n15)
WITH n14, n15 ORDER BY n14.sort
RETURN collect([[n15.title]]) AS c16
}
WITH n11, n12, n13, c16 ORDER BY n11.sort
RETURN collect([n11.type, [n12.kind, n12.label], [n13.kind, n13.label], [c16]]) AS c17
}
RETURN collect([[n4.label, [c7], [c10], [c17]], n4.id]) AS c18
}
OPTIONAL MATCH (clock19:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock19.writing IS NULL
RETURN [k1, c18, coalesce(clock19.number, 0)] AS row
