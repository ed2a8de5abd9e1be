OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'EVENT'
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(x3:Existence) WHERE x3.knownFrom <= k1 AND x3.knownTo > k1
WITH x3, k1 ORDER BY x3.sort LIMIT 1
RETURN collect([true, [x3.start, x3.end, x3.endKind, x3.startMin, x3.startMax, x3.endMin, x3.endMax]]) AS c4
}
CALL (n2, k1) {
MATCH (n2)<-[:ENTITY]-(x5:Existence) WHERE x5.knownFrom <= k1 AND x5.knownTo > k1
WITH x5, k1 ORDER BY x5.sort LIMIT 1
RETURN collect(x5.format) AS c6
}
CALL (n2, k1) {
MATCH (n2)<-[:EVENT]-(n7:Participation) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1
WITH n7, k1 ORDER BY n7.sort LIMIT $p1
CALL (n7, k1) {
MATCH (n7)-[:PARTICIPANT]->(n8)
RETURN collect([n8.kind, n8.label]) AS c9
}
CALL (n7, k1) {
MATCH (n7)-[:CAPACITY]->(n10)
RETURN collect([true, n10.label]) AS c11
}
CALL (n7, k1) {
MATCH (n7)-[:ON_BEHALF_OF]->(n12)
WITH DISTINCT n12, k1 ORDER BY n12.id LIMIT 200
RETURN collect([n12.kind, n12.label]) AS c13
}
CALL (n7, k1) {
MATCH (n7)-[:CLAIM]->(n14:Claim) WHERE n14.knownFrom <= k1 AND n14.knownTo > k1
WITH n14, k1 ORDER BY n14.sort LIMIT $p2
MATCH (n14)-[:SOURCE]->(n15)
WITH n14, n15 ORDER BY n14.sort
RETURN collect([n14.sort, [true, [true, n15.title], n14.locators]]) AS c16
}
WITH n7, c9, c11, c13, c16 ORDER BY n7.sort
RETURN collect([n7.sort, [true, c9, [n7.groupText, n7.valueMin, n7.valueMax, n7.minInclusive, n7.maxInclusive, n7.approximate], n7.role, c11, c13, [c16]]]) AS c17
}
CALL (n2, k1) {
MATCH (n2)<-[:OBJECT]-(f18:Relation) WHERE f18.type = 'PART_OF'
MATCH (f18)-[:SUBJECT]->(n19) WHERE f18.knownFrom <= k1 AND f18.knownTo > k1 AND n19.kind IN ['EVENT']
WITH n19, f18, k1 ORDER BY f18.sort LIMIT $p3
CALL (n19, k1) {
MATCH (n19)<-[:EVENT]-(n20:Participation) WHERE n20.knownFrom <= k1 AND n20.knownTo > k1
WITH n20, k1 ORDER BY n20.sort LIMIT $p4
CALL (n20, k1) {
MATCH (n20)-[:PARTICIPANT]->(n21)
RETURN collect([n21.kind, n21.label]) AS c22
}
CALL (n20, k1) {
MATCH (n20)-[:CAPACITY]->(n23)
RETURN collect([true, n23.label]) AS c24
}
CALL (n20, k1) {
MATCH (n20)-[:ON_BEHALF_OF]->(n25)
WITH DISTINCT n25, k1 ORDER BY n25.id LIMIT 200
RETURN collect([n25.kind, n25.label]) AS c26
}
CALL (n20, k1) {
MATCH (n20)-[:CLAIM]->(n27:Claim) WHERE n27.knownFrom <= k1 AND n27.knownTo > k1
WITH n27, k1 ORDER BY n27.sort LIMIT $p5
MATCH (n27)-[:SOURCE]->(n28)
WITH n27, n28 ORDER BY n27.sort
RETURN collect([n27.sort, [true, [true, n28.title], n27.locators]]) AS c29
}
WITH n20, c22, c24, c26, c29 ORDER BY n20.sort
RETURN collect([n20.sort, [true, c22, [n20.groupText, n20.valueMin, n20.valueMax, n20.minInclusive, n20.maxInclusive, n20.approximate], n20.role, c24, c26, [c29]]]) AS c30
}
CALL (n19, k1) {
MATCH (n19)<-[:OBJECT]-(f31:Relation) WHERE f31.type = 'PART_OF'
MATCH (f31)-[:SUBJECT]->(n32) WHERE f31.knownFrom <= k1 AND f31.knownTo > k1 AND n32.kind IN ['EVENT']
WITH n32, f31, k1 ORDER BY f31.sort LIMIT $p6
CALL (n32, k1) {
MATCH (n32)<-[:EVENT]-(n33:Participation) WHERE n33.knownFrom <= k1 AND n33.knownTo > k1
WITH n33, k1 ORDER BY n33.sort LIMIT $p7
CALL (n33, k1) {
MATCH (n33)-[:PARTICIPANT]->(n34)
RETURN collect([n34.kind, n34.label]) AS c35
}
CALL (n33, k1) {
MATCH (n33)-[:CAPACITY]->(n36)
RETURN collect([true, n36.label]) AS c37
}
CALL (n33, k1) {
MATCH (n33)-[:ON_BEHALF_OF]->(n38)
WITH DISTINCT n38, k1 ORDER BY n38.id LIMIT 200
RETURN collect([n38.kind, n38.label]) AS c39
}
CALL (n33, k1) {
MATCH (n33)-[:CLAIM]->(n40:Claim) WHERE n40.knownFrom <= k1 AND n40.knownTo > k1
WITH n40, k1 ORDER BY n40.sort LIMIT $p8
MATCH (n40)-[:SOURCE]->(n41)
WITH n40, n41 ORDER BY n40.sort
RETURN collect([n40.sort, [true, [true, n41.title], n40.locators]]) AS c42
}
WITH n33, c35, c37, c39, c42 ORDER BY n33.sort
RETURN collect([n33.sort, [true, c35, [n33.groupText, n33.valueMin, n33.valueMax, n33.minInclusive, n33.maxInclusive, n33.approximate], n33.role, c37, c39, [c42]]]) AS c43
}
WITH n32, f31, c43 ORDER BY f31.sort
RETURN collect([f31.sort, [true, n32.label, [c43]]]) AS c44
}
WITH n19, f18, c30, c44 ORDER BY f18.sort
RETURN collect([f18.sort, [true, n19.label, [c30], [c44]]]) AS c45
}
RETURN collect([true, n2.label, c4, c6, [c17], [c45]]) AS c46
}
CALL (k1) { OPTIONAL MATCH (clock47:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock47.writing IS NULL THEN coalesce(clock47.number, 0) ELSE null END AS after48 }
RETURN [k1, c46, after48] AS row
