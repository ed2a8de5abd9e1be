OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1
WITH x5, k1 ORDER BY x5.sort LIMIT 1
RETURN collect([[x5.start, x5.end, x5.endKind, x5.labelStart, x5.labelEnd, x5.labelEndKind, x5.accounts, x5.support]]) AS c6
}
CALL (n4, k1) {
MATCH (n4)<-[:ENTITY]-(x7:Existence) WHERE x7.knownFrom <= k1 AND x7.knownTo > k1
WITH x7, k1 ORDER BY x7.sort LIMIT 1
RETURN collect(x7.format) AS c8
}
CALL (n4, k1) {
MATCH (n4)<-[:EVENT]-(n9:Participation) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
WITH n9, k1 ORDER BY n9.sort LIMIT $p1
CALL (n9, k1) {
MATCH (n9)-[:PARTICIPANT]->(n10)
RETURN collect([n10.kind, n10.label]) AS c11
}
CALL (n9, k1) {
MATCH (n9)-[:CAPACITY]->(n12)
RETURN collect([n12.label]) AS c13
}
CALL (n9, k1) {
MATCH (n9)-[:ON_BEHALF_OF]->(n14)
WITH DISTINCT n14, k1 ORDER BY n14.id LIMIT 200
RETURN collect([n14.kind, n14.label]) AS c15
}
CALL (n9, k1) {
MATCH (n9)-[:CLAIM]->(n16:Claim) WHERE n16.knownFrom <= k1 AND n16.knownTo > k1
WITH n16, k1 ORDER BY n16.sort LIMIT $p2
MATCH (n16)-[:SOURCE]->(n17)
WITH n16, n17 ORDER BY n16.sort
RETURN collect([[n17.title], n16.locators]) AS c18
}
WITH n9, c11, c13, c15, c18 ORDER BY n9.sort
RETURN collect([c11, [n9.groupText, n9.valueMin, n9.valueMax, n9.minInclusive, n9.maxInclusive, n9.approximate], n9.role, c13, c15, [c18]]) AS c19
}
CALL (n4, k1) {
MATCH (n4)<-[:OBJECT]-(f20:Relation) WHERE f20.type = 'PART_OF' AND f20.knownFrom <= k1 AND f20.knownTo > k1
MATCH (f20)-[:SUBJECT]->(n21) WHERE n21.kind IN ['EVENT']
WITH n21, f20, k1 ORDER BY f20.sort LIMIT $p3
CALL (n21, k1) {
MATCH (n21)<-[:EVENT]-(n22:Participation) WHERE n22.knownFrom <= k1 AND n22.knownTo > k1
WITH n22, k1 ORDER BY n22.sort LIMIT $p4
CALL (n22, k1) {
MATCH (n22)-[:PARTICIPANT]->(n23)
RETURN collect([n23.kind, n23.label]) AS c24
}
CALL (n22, k1) {
MATCH (n22)-[:CAPACITY]->(n25)
RETURN collect([n25.label]) AS c26
}
CALL (n22, k1) {
MATCH (n22)-[:ON_BEHALF_OF]->(n27)
WITH DISTINCT n27, k1 ORDER BY n27.id LIMIT 200
RETURN collect([n27.kind, n27.label]) AS c28
}
CALL (n22, k1) {
MATCH (n22)-[:CLAIM]->(n29:Claim) WHERE n29.knownFrom <= k1 AND n29.knownTo > k1
WITH n29, k1 ORDER BY n29.sort LIMIT $p5
MATCH (n29)-[:SOURCE]->(n30)
WITH n29, n30 ORDER BY n29.sort
RETURN collect([[n30.title], n29.locators]) AS c31
}
WITH n22, c24, c26, c28, c31 ORDER BY n22.sort
RETURN collect([c24, [n22.groupText, n22.valueMin, n22.valueMax, n22.minInclusive, n22.maxInclusive, n22.approximate], n22.role, c26, c28, [c31]]) AS c32
}
CALL (n21, k1) {
MATCH (n21)<-[:OBJECT]-(f33:Relation) WHERE f33.type = 'PART_OF' AND f33.knownFrom <= k1 AND f33.knownTo > k1
MATCH (f33)-[:SUBJECT]->(n34) WHERE n34.kind IN ['EVENT']
WITH n34, f33, k1 ORDER BY f33.sort LIMIT $p6
CALL (n34, k1) {
MATCH (n34)<-[:EVENT]-(n35:Participation) WHERE n35.knownFrom <= k1 AND n35.knownTo > k1
WITH n35, k1 ORDER BY n35.sort LIMIT $p7
CALL (n35, k1) {
MATCH (n35)-[:PARTICIPANT]->(n36)
RETURN collect([n36.kind, n36.label]) AS c37
}
CALL (n35, k1) {
MATCH (n35)-[:CAPACITY]->(n38)
RETURN collect([n38.label]) AS c39
}
CALL (n35, k1) {
MATCH (n35)-[:ON_BEHALF_OF]->(n40)
WITH DISTINCT n40, k1 ORDER BY n40.id LIMIT 200
RETURN collect([n40.kind, n40.label]) AS c41
}
CALL (n35, k1) {
MATCH (n35)-[:CLAIM]->(n42:Claim) WHERE n42.knownFrom <= k1 AND n42.knownTo > k1
WITH n42, k1 ORDER BY n42.sort LIMIT $p8
MATCH (n42)-[:SOURCE]->(n43)
WITH n42, n43 ORDER BY n42.sort
RETURN collect([[n43.title], n42.locators]) AS c44
}
WITH n35, c37, c39, c41, c44 ORDER BY n35.sort
RETURN collect([c37, [n35.groupText, n35.valueMin, n35.valueMax, n35.minInclusive, n35.maxInclusive, n35.approximate], n35.role, c39, c41, [c44]]) AS c45
}
WITH n34, f33, c45 ORDER BY f33.sort
RETURN collect([n34.label, [c45]]) AS c46
}
WITH n21, f20, c32, c46 ORDER BY f20.sort
RETURN collect([n21.label, [c32], [c46]]) AS c47
}
RETURN collect([[n4.label, c6, c8, [c19], [c47]], n4.id]) AS c48
}
OPTIONAL MATCH (clock49:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock49.writing IS NULL
RETURN [k1, c48, coalesce(clock49.number, 0)] AS row
