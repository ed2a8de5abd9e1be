OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) {
MATCH (n4)<-[:OBJECT]-(f5:Relation) WHERE f5.type = 'PART_OF' AND f5.knownFrom <= k1 AND f5.knownTo > k1
MATCH (f5)-[:SUBJECT]->(n6) WHERE n6.kind IN ['EVENT']
WITH n6, f5, k1 ORDER BY f5.sort LIMIT $p1
CALL (n6, k1) {
MATCH (n6)<-[:EVENT]-(f7:Participation) WHERE f7.knownFrom <= k1 AND f7.knownTo > k1
MATCH (f7)-[:PARTICIPANT]->(n8)
WITH n8, f7, k1 ORDER BY f7.sort LIMIT $p2
RETURN collect([n8.kind, n8.label]) AS c9
}
CALL (n6, k1) {
MATCH (n6)<-[:OBJECT]-(f10:Relation) WHERE f10.type = 'PART_OF' AND f10.knownFrom <= k1 AND f10.knownTo > k1
MATCH (f10)-[:SUBJECT]->(n11) WHERE n11.kind IN ['EVENT']
WITH n11, f10, k1 ORDER BY f10.sort LIMIT $p3
CALL (n11, k1) {
MATCH (n11)<-[:EVENT]-(f12:Participation) WHERE f12.knownFrom <= k1 AND f12.knownTo > k1
MATCH (f12)-[:PARTICIPANT]->(n13)
WITH n13, f12, k1 ORDER BY f12.sort LIMIT $p4
RETURN collect([n13.kind, n13.label]) AS c14
}
CALL (f10, k1) {
MATCH (f10)-[:CLAIM]->(n15:Claim) WHERE n15.knownFrom <= k1 AND n15.knownTo > k1
WITH n15, k1 ORDER BY n15.sort LIMIT $p5
MATCH (n15)-[:SOURCE]->(n16)
WITH n15, n16 ORDER BY n15.sort
RETURN collect([n15.status, n15.note, [n16.title]]) AS c17
}
WITH n11, f10, c14, c17 ORDER BY f10.sort
RETURN collect([[n11.label, n11.category, [c14]], [[c17]]]) AS c18
}
CALL (f5, k1) {
MATCH (f5)-[:CLAIM]->(n19:Claim) WHERE n19.knownFrom <= k1 AND n19.knownTo > k1
WITH n19, k1 ORDER BY n19.sort LIMIT $p6
MATCH (n19)-[:SOURCE]->(n20)
WITH n19, n20 ORDER BY n19.sort
RETURN collect([n19.status, n19.note, [n20.title]]) AS c21
}
WITH n6, f5, c9, c18, c21 ORDER BY f5.sort
RETURN collect([[n6.label, n6.category, [c9], [c18]], [[c21]]]) AS c22
}
RETURN collect([[n4.label, [c22]], n4.id]) AS c23
}
OPTIONAL MATCH (clock24:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock24.writing IS NULL
RETURN [k1, c23, coalesce(clock24.number, 0)] AS row
