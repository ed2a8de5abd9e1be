OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'EVENT'
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(x6:Existence) WHERE x6.knownFrom <= k1 AND x6.knownTo > k1
WITH x6, k1 ORDER BY x6.sort LIMIT 1
RETURN collect([[x6.start, x6.end, x6.endKind, x6.startMin, x6.startMax, x6.endMin, x6.endMax]]) AS c7
}
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(x8:Existence) WHERE x8.knownFrom <= k1 AND x8.knownTo > k1
WITH x8, k1 ORDER BY x8.sort LIMIT 1
RETURN collect(x8.format) AS c9
}
CALL (n5, k1) {
MATCH (n5)<-[:EVENT]-(n10:Participation) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1
WITH n10, k1 ORDER BY n10.sort LIMIT $p1
CALL (n10, k1) {
MATCH (n10)-[:PARTICIPANT]->(n11)
RETURN collect([n11.kind, n11.label]) AS c12
}
CALL (n10, k1) {
MATCH (n10)-[:CAPACITY]->(n13)
RETURN collect([n13.label]) AS c14
}
CALL (n10, k1) {
MATCH (n10)-[:ON_BEHALF_OF]->(n15)
WITH DISTINCT n15, k1 ORDER BY n15.id LIMIT 200
RETURN collect([n15.kind, n15.label]) AS c16
}
CALL (n10, k1) {
MATCH (n10)-[:CLAIM]->(n17:Claim) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1
WITH n17, k1 ORDER BY n17.sort LIMIT $p2
MATCH (n17)-[:SOURCE]->(n18)
WITH n17, n18 ORDER BY n17.sort
RETURN collect([[n18.title], n17.locators]) AS c19
}
WITH n10, c12, c14, c16, c19 ORDER BY n10.sort
RETURN collect([c12, [n10.groupText, n10.valueMin, n10.valueMax, n10.minInclusive, n10.maxInclusive, n10.approximate], n10.role, c14, c16, [c19]]) AS c20
}
CALL (n5, k1) {
MATCH (n5)<-[:OBJECT]-(f21:Relation) WHERE f21.type = 'PART_OF' AND f21.knownFrom <= k1 AND f21.knownTo > k1
MATCH (f21)-[:SUBJECT]->(n22) WHERE n22.kind IN ['EVENT']
WITH n22, f21, k1 ORDER BY f21.sort LIMIT $p3
CALL (n22, k1) {
MATCH (n22)<-[:EVENT]-(n23:Participation) WHERE n23.knownFrom <= k1 AND n23.knownTo > k1
WITH n23, k1 ORDER BY n23.sort LIMIT $p4
CALL (n23, k1) {
MATCH (n23)-[:PARTICIPANT]->(n24)
RETURN collect([n24.kind, n24.label]) AS c25
}
CALL (n23, k1) {
MATCH (n23)-[:CAPACITY]->(n26)
RETURN collect([n26.label]) AS c27
}
CALL (n23, k1) {
MATCH (n23)-[:ON_BEHALF_OF]->(n28)
WITH DISTINCT n28, k1 ORDER BY n28.id LIMIT 200
RETURN collect([n28.kind, n28.label]) AS c29
}
CALL (n23, k1) {
MATCH (n23)-[:CLAIM]->(n30:Claim) WHERE n30.knownFrom <= k1 AND n30.knownTo > k1
WITH n30, k1 ORDER BY n30.sort LIMIT $p5
MATCH (n30)-[:SOURCE]->(n31)
WITH n30, n31 ORDER BY n30.sort
RETURN collect([[n31.title], n30.locators]) AS c32
}
WITH n23, c25, c27, c29, c32 ORDER BY n23.sort
RETURN collect([c25, [n23.groupText, n23.valueMin, n23.valueMax, n23.minInclusive, n23.maxInclusive, n23.approximate], n23.role, c27, c29, [c32]]) AS c33
}
CALL (n22, k1) {
MATCH (n22)<-[:OBJECT]-(f34:Relation) WHERE f34.type = 'PART_OF' AND f34.knownFrom <= k1 AND f34.knownTo > k1
MATCH (f34)-[:SUBJECT]->(n35) WHERE n35.kind IN ['EVENT']
WITH n35, f34, k1 ORDER BY f34.sort LIMIT $p6
CALL (n35, k1) {
MATCH (n35)<-[:EVENT]-(n36:Participation) WHERE n36.knownFrom <= k1 AND n36.knownTo > k1
WITH n36, k1 ORDER BY n36.sort LIMIT $p7
CALL (n36, k1) {
MATCH (n36)-[:PARTICIPANT]->(n37)
RETURN collect([n37.kind, n37.label]) AS c38
}
CALL (n36, k1) {
MATCH (n36)-[:CAPACITY]->(n39)
RETURN collect([n39.label]) AS c40
}
CALL (n36, k1) {
MATCH (n36)-[:ON_BEHALF_OF]->(n41)
WITH DISTINCT n41, k1 ORDER BY n41.id LIMIT 200
RETURN collect([n41.kind, n41.label]) AS c42
}
CALL (n36, k1) {
MATCH (n36)-[:CLAIM]->(n43:Claim) WHERE n43.knownFrom <= k1 AND n43.knownTo > k1
WITH n43, k1 ORDER BY n43.sort LIMIT $p8
MATCH (n43)-[:SOURCE]->(n44)
WITH n43, n44 ORDER BY n43.sort
RETURN collect([[n44.title], n43.locators]) AS c45
}
WITH n36, c38, c40, c42, c45 ORDER BY n36.sort
RETURN collect([c38, [n36.groupText, n36.valueMin, n36.valueMax, n36.minInclusive, n36.maxInclusive, n36.approximate], n36.role, c40, c42, [c45]]) AS c46
}
WITH n35, f34, c46 ORDER BY f34.sort
RETURN collect([n35.label, [c46]]) AS c47
}
WITH n22, f21, c33, c47 ORDER BY f21.sort
RETURN collect([n22.label, [c33], [c47]]) AS c48
}
RETURN collect([n5.label, c7, c9, [c20], [c48]]) AS c49
}
CALL (k1) { OPTIONAL MATCH (clock50:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock50.writing IS NULL THEN coalesce(clock50.number, 0) ELSE null END AS after51 }
RETURN [k1, c49, after51] AS row
