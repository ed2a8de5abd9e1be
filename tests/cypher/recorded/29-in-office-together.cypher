OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH 1 AS one5 LIMIT 2
RETURN count(one5) AS c6
}
CALL (k1) {
CALL (k1) {
MATCH (e7:Entity {id: $p0}) WHERE e7.knownFrom <= k1 AND e7.knownTo > k1
WITH coalesce(e7.mergedInto, e7.id) AS id8, k1
MATCH (root9:Entity {id: id8}) WHERE root9.knownFrom <= k1 AND root9.knownTo > k1
WITH k1, [root9] AS reached10
CALL (reached10, k1) { UNWIND reached10 AS n11 MATCH (n11)<-[:SUBJECT]-(f12:Relation) WHERE f12.type = 'SERVES_AS' AND f12.knownFrom <= k1 AND f12.knownTo > k1 MATCH (f12)-[:OBJECT]->(n13) RETURN collect(DISTINCT n13) AS more14 }
WITH k1, reached10 + more14 AS reached15
CALL (reached15, k1) { UNWIND reached15 AS n16 MATCH (n16)<-[:OBJECT]-(f17:Relation) WHERE f17.type = 'PART_OF' AND f17.knownFrom <= k1 AND f17.knownTo > k1 MATCH (f17)-[:SUBJECT]->(n18) RETURN collect(DISTINCT n18) AS more19 }
WITH k1, reached15 + more19 AS reached20
CALL (reached20, k1) { UNWIND reached20 AS n21 MATCH (n21)<-[:OBJECT]-(f22:Relation) WHERE f22.type = 'PART_OF' AND f22.knownFrom <= k1 AND f22.knownTo > k1 MATCH (f22)-[:SUBJECT]->(n23) RETURN collect(DISTINCT n23) AS more24 }
WITH k1, reached20 + more24 AS reached25
CALL (reached25, k1) { UNWIND reached25 AS n26 MATCH (n26)<-[:OBJECT]-(f27:Relation) WHERE f27.type = 'PART_OF' AND f27.knownFrom <= k1 AND f27.knownTo > k1 MATCH (f27)-[:SUBJECT]->(n28) RETURN collect(DISTINCT n28) AS more29 }
WITH k1, reached25 + more29 AS reached30
CALL (reached30, k1) { UNWIND reached30 AS n31 MATCH (n31)<-[:OBJECT]-(f32:Relation) WHERE f32.type = 'BELONGS_TO' AND f32.knownFrom <= k1 AND f32.knownTo > k1 MATCH (f32)-[:SUBJECT]->(n33) WHERE n33.kind = 'ORGANIZATION' RETURN collect(DISTINCT n33) AS more34 }
WITH k1, reached30 + more34 AS reached35
UNWIND reached35 AS body36 MATCH (body36)<-[:OBJECT]-(f37:Relation) WHERE f37.type = 'BELONGS_TO' AND f37.knownFrom <= k1 AND f37.knownTo > k1 MATCH (f37)-[:SUBJECT]->(office38) WHERE office38.kind = 'OFFICE'
RETURN collect(DISTINCT office38) AS offices39, collect(DISTINCT office38.id) AS ids40
}
UNWIND offices39 AS office41
MATCH (office41)<-[:OFFICE]-(n42:Tenure) WHERE n42.knownFrom <= k1 AND n42.knownTo > k1 AND n42.holderId IS NOT NULL
WITH DISTINCT n42, k1 ORDER BY n42.sort LIMIT 1001
WITH 1 AS one43 LIMIT 1001
RETURN count(one43) AS c44
}
CALL (k1) {
CALL (k1) {
MATCH (e45:Entity {id: $p0}) WHERE e45.knownFrom <= k1 AND e45.knownTo > k1
WITH coalesce(e45.mergedInto, e45.id) AS id46, k1
MATCH (root47:Entity {id: id46}) WHERE root47.knownFrom <= k1 AND root47.knownTo > k1
WITH k1, [root47] AS reached48
CALL (reached48, k1) { UNWIND reached48 AS n49 MATCH (n49)<-[:SUBJECT]-(f50:Relation) WHERE f50.type = 'SERVES_AS' AND f50.knownFrom <= k1 AND f50.knownTo > k1 MATCH (f50)-[:OBJECT]->(n51) RETURN collect(DISTINCT n51) AS more52 }
WITH k1, reached48 + more52 AS reached53
CALL (reached53, k1) { UNWIND reached53 AS n54 MATCH (n54)<-[:OBJECT]-(f55:Relation) WHERE f55.type = 'PART_OF' AND f55.knownFrom <= k1 AND f55.knownTo > k1 MATCH (f55)-[:SUBJECT]->(n56) RETURN collect(DISTINCT n56) AS more57 }
WITH k1, reached53 + more57 AS reached58
CALL (reached58, k1) { UNWIND reached58 AS n59 MATCH (n59)<-[:OBJECT]-(f60:Relation) WHERE f60.type = 'PART_OF' AND f60.knownFrom <= k1 AND f60.knownTo > k1 MATCH (f60)-[:SUBJECT]->(n61) RETURN collect(DISTINCT n61) AS more62 }
WITH k1, reached58 + more62 AS reached63
CALL (reached63, k1) { UNWIND reached63 AS n64 MATCH (n64)<-[:OBJECT]-(f65:Relation) WHERE f65.type = 'PART_OF' AND f65.knownFrom <= k1 AND f65.knownTo > k1 MATCH (f65)-[:SUBJECT]->(n66) RETURN collect(DISTINCT n66) AS more67 }
WITH k1, reached63 + more67 AS reached68
CALL (reached68, k1) { UNWIND reached68 AS n69 MATCH (n69)<-[:OBJECT]-(f70:Relation) WHERE f70.type = 'BELONGS_TO' AND f70.knownFrom <= k1 AND f70.knownTo > k1 MATCH (f70)-[:SUBJECT]->(n71) WHERE n71.kind = 'ORGANIZATION' RETURN collect(DISTINCT n71) AS more72 }
WITH k1, reached68 + more72 AS reached73
UNWIND reached73 AS body74 MATCH (body74)<-[:OBJECT]-(f75:Relation) WHERE f75.type = 'BELONGS_TO' AND f75.knownFrom <= k1 AND f75.knownTo > k1 MATCH (f75)-[:SUBJECT]->(office76) WHERE office76.kind = 'OFFICE'
RETURN collect(DISTINCT office76) AS offices77, collect(DISTINCT office76.id) AS ids78
}
UNWIND offices77 AS office79
MATCH (office79)<-[:OFFICE]-(n80:Tenure) WHERE n80.knownFrom <= k1 AND n80.knownTo > k1 AND n80.holderId IS NOT NULL
WITH DISTINCT n80, k1 ORDER BY n80.sort LIMIT 1000
WITH collect(n80) AS all81, k1
UNWIND all81 AS n82 UNWIND all81 AS f83
WITH n82, f83, k1 WHERE n82.sort < f83.sort AND n82.holderId <> f83.holderId AND ((n82.startMin < f83.endMax AND f83.startMin < n82.endMax) OR (n82.startMin <= coalesce(f83.saidStartMax, f83.startMax) AND f83.startMin <= coalesce(n82.saidStartMax, n82.startMax)))
WITH DISTINCT n82, f83, k1 LIMIT 10001
WITH 1 AS one84 LIMIT 10001
RETURN count(one84) AS c85
}
CALL (k1) {
CALL (k1) {
MATCH (e86:Entity {id: $p0}) WHERE e86.knownFrom <= k1 AND e86.knownTo > k1
WITH coalesce(e86.mergedInto, e86.id) AS id87, k1
MATCH (root88:Entity {id: id87}) WHERE root88.knownFrom <= k1 AND root88.knownTo > k1
WITH k1, [root88] AS reached89
CALL (reached89, k1) { UNWIND reached89 AS n90 MATCH (n90)<-[:SUBJECT]-(f91:Relation) WHERE f91.type = 'SERVES_AS' AND f91.knownFrom <= k1 AND f91.knownTo > k1 MATCH (f91)-[:OBJECT]->(n92) RETURN collect(DISTINCT n92) AS more93 }
WITH k1, reached89 + more93 AS reached94
CALL (reached94, k1) { UNWIND reached94 AS n95 MATCH (n95)<-[:OBJECT]-(f96:Relation) WHERE f96.type = 'PART_OF' AND f96.knownFrom <= k1 AND f96.knownTo > k1 MATCH (f96)-[:SUBJECT]->(n97) RETURN collect(DISTINCT n97) AS more98 }
WITH k1, reached94 + more98 AS reached99
CALL (reached99, k1) { UNWIND reached99 AS n100 MATCH (n100)<-[:OBJECT]-(f101:Relation) WHERE f101.type = 'PART_OF' AND f101.knownFrom <= k1 AND f101.knownTo > k1 MATCH (f101)-[:SUBJECT]->(n102) RETURN collect(DISTINCT n102) AS more103 }
WITH k1, reached99 + more103 AS reached104
CALL (reached104, k1) { UNWIND reached104 AS n105 MATCH (n105)<-[:OBJECT]-(f106:Relation) WHERE f106.type = 'PART_OF' AND f106.knownFrom <= k1 AND f106.knownTo > k1 MATCH (f106)-[:SUBJECT]->(n107) RETURN collect(DISTINCT n107) AS more108 }
WITH k1, reached104 + more108 AS reached109
CALL (reached109, k1) { UNWIND reached109 AS n110 MATCH (n110)<-[:OBJECT]-(f111:Relation) WHERE f111.type = 'BELONGS_TO' AND f111.knownFrom <= k1 AND f111.knownTo > k1 MATCH (f111)-[:SUBJECT]->(n112) WHERE n112.kind = 'ORGANIZATION' RETURN collect(DISTINCT n112) AS more113 }
WITH k1, reached109 + more113 AS reached114
UNWIND reached114 AS body115 MATCH (body115)<-[:OBJECT]-(f116:Relation) WHERE f116.type = 'BELONGS_TO' AND f116.knownFrom <= k1 AND f116.knownTo > k1 MATCH (f116)-[:SUBJECT]->(office117) WHERE office117.kind = 'OFFICE'
RETURN collect(DISTINCT office117) AS offices118, collect(DISTINCT office117.id) AS ids119
}
UNWIND offices118 AS office120
MATCH (office120)<-[:OFFICE]-(n121:Tenure) WHERE n121.knownFrom <= k1 AND n121.knownTo > k1 AND n121.holderId IS NOT NULL
WITH DISTINCT n121, k1 ORDER BY n121.sort LIMIT 1000
WITH collect(n121) AS all122, k1
UNWIND all122 AS n123 UNWIND all122 AS f124
WITH n123, f124, k1 WHERE n123.sort < f124.sort AND n123.holderId <> f124.holderId AND ((n123.startMin < f124.endMax AND f124.startMin < n123.endMax) OR (n123.startMin <= coalesce(f124.saidStartMax, f124.startMax) AND f124.startMin <= coalesce(n123.saidStartMax, n123.startMax)))
WITH DISTINCT n123, f124, k1 LIMIT 10000
WITH n123, f124, k1, toString(2000000000000 + CASE WHEN n123.startMin > -1000000000000 OR f124.startMin > -1000000000000 THEN CASE WHEN n123.startMin > f124.startMin THEN n123.startMin ELSE f124.startMin END ELSE CASE WHEN n123.startMax > f124.startMax THEN n123.startMax ELSE f124.startMax END END) + ' ' + n123.sort + ' ' + f124.sort AS rank125
WITH n123, f124, rank125, k1 ORDER BY rank125 LIMIT $p1
CALL (n123, k1) {
MATCH (n123)-[:HOLDER]->(n126)
RETURN collect([n126.kind, n126.label]) AS c127
}
MATCH (n123)-[:OFFICE]->(n128)
CALL (f124, k1) {
MATCH (f124)-[:HOLDER]->(n129)
RETURN collect([n129.kind, n129.label]) AS c130
}
MATCH (f124)-[:OFFICE]->(n131)
CALL (n123, f124, k1) {
MATCH (n123)-[:OFFICE]->(office132:Office)<-[:SUBJECT]-(f133:Relation) WHERE f133.type = 'BELONGS_TO' AND f133.knownFrom <= k1 AND f133.knownTo > k1
MATCH (f133)-[:OBJECT]->(body134)
MATCH (f124)-[:OFFICE]->(office135:Office)<-[:SUBJECT]-(f136:Relation) WHERE f136.type = 'BELONGS_TO' AND f136.knownFrom <= k1 AND f136.knownTo > k1
MATCH (f136)-[:OBJECT]->(body137)
WITH body134, body137 WHERE body137.id = body134.id
RETURN count(body137) AS c138
}
WITH n123, f124, rank125, c127, n128, c130, n131, c138 ORDER BY rank125
RETURN collect([[c127, [n128.label]], [c130, [n131.label]], [[n123.startMin, n123.startMax, n123.endMin, n123.endMax, n123.saidStartMax, n123.saidEndMin, n123.sureStartMin, n123.sureEndMax, n123.support, n123.endKind, n123.bridges], [f124.startMin, f124.startMax, f124.endMin, f124.endMax, f124.saidStartMax, f124.saidEndMin, f124.sureStartMin, f124.sureEndMax, f124.support, f124.endKind, f124.bridges]], [[n123.startMin, n123.startMax, n123.endMin, n123.endMax, n123.saidStartMax, n123.saidEndMin, n123.sureStartMin, n123.sureEndMax, n123.support, n123.endKind, n123.bridges], [f124.startMin, f124.startMax, f124.endMin, f124.endMax, f124.saidStartMax, f124.saidEndMin, f124.sureStartMin, f124.sureEndMax, f124.support, f124.endKind, f124.bridges]], [[n123.startMin, n123.startMax, n123.endMin, n123.endMax, n123.saidStartMax, n123.saidEndMin, n123.sureStartMin, n123.sureEndMax, n123.support, n123.endKind, n123.bridges], [f124.startMin, f124.startMax, f124.endMin, f124.endMax, f124.saidStartMax, f124.saidEndMin, f124.sureStartMin, f124.sureEndMax, f124.support, f124.endKind, f124.bridges]], [n123.officeId = f124.officeId, c138]]) AS c139
}
CALL (k1) {
CALL (k1) {
MATCH (e140:Entity {id: $p0}) WHERE e140.knownFrom <= k1 AND e140.knownTo > k1
WITH coalesce(e140.mergedInto, e140.id) AS id141, k1
MATCH (root142:Entity {id: id141}) WHERE root142.knownFrom <= k1 AND root142.knownTo > k1
WITH k1, [root142] AS reached143
CALL (reached143, k1) { UNWIND reached143 AS n144 MATCH (n144)<-[:SUBJECT]-(f145:Relation) WHERE f145.type = 'SERVES_AS' AND f145.knownFrom <= k1 AND f145.knownTo > k1 MATCH (f145)-[:OBJECT]->(n146) RETURN collect(DISTINCT n146) AS more147 }
WITH k1, reached143 + more147 AS reached148
CALL (reached148, k1) { UNWIND reached148 AS n149 MATCH (n149)<-[:OBJECT]-(f150:Relation) WHERE f150.type = 'PART_OF' AND f150.knownFrom <= k1 AND f150.knownTo > k1 MATCH (f150)-[:SUBJECT]->(n151) RETURN collect(DISTINCT n151) AS more152 }
WITH k1, reached148 + more152 AS reached153
CALL (reached153, k1) { UNWIND reached153 AS n154 MATCH (n154)<-[:OBJECT]-(f155:Relation) WHERE f155.type = 'PART_OF' AND f155.knownFrom <= k1 AND f155.knownTo > k1 MATCH (f155)-[:SUBJECT]->(n156) RETURN collect(DISTINCT n156) AS more157 }
WITH k1, reached153 + more157 AS reached158
CALL (reached158, k1) { UNWIND reached158 AS n159 MATCH (n159)<-[:OBJECT]-(f160:Relation) WHERE f160.type = 'PART_OF' AND f160.knownFrom <= k1 AND f160.knownTo > k1 MATCH (f160)-[:SUBJECT]->(n161) RETURN collect(DISTINCT n161) AS more162 }
WITH k1, reached158 + more162 AS reached163
CALL (reached163, k1) { UNWIND reached163 AS n164 MATCH (n164)<-[:OBJECT]-(f165:Relation) WHERE f165.type = 'BELONGS_TO' AND f165.knownFrom <= k1 AND f165.knownTo > k1 MATCH (f165)-[:SUBJECT]->(n166) WHERE n166.kind = 'ORGANIZATION' RETURN collect(DISTINCT n166) AS more167 }
WITH k1, reached163 + more167 AS reached168
UNWIND reached168 AS body169 MATCH (body169)<-[:OBJECT]-(f170:Relation) WHERE f170.type = 'BELONGS_TO' AND f170.knownFrom <= k1 AND f170.knownTo > k1 MATCH (f170)-[:SUBJECT]->(office171) WHERE office171.kind = 'OFFICE'
RETURN collect(DISTINCT office171) AS offices172, collect(DISTINCT office171.id) AS ids173
}
UNWIND offices172 AS office174
MATCH (office174)<-[:OFFICE]-(n175:Tenure) WHERE n175.knownFrom <= k1 AND n175.knownTo > k1 AND n175.holderId IS NOT NULL
WITH DISTINCT n175, k1 ORDER BY n175.sort LIMIT 1000
WITH collect(n175) AS all176, k1
UNWIND all176 AS n177 UNWIND all176 AS f178
WITH n177, f178, k1 WHERE n177.sort < f178.sort AND n177.holderId <> f178.holderId AND ((n177.startMin < f178.endMax AND f178.startMin < n177.endMax) OR (n177.startMin <= coalesce(f178.saidStartMax, f178.startMax) AND f178.startMin <= coalesce(n177.saidStartMax, n177.startMax)))
WITH DISTINCT n177, f178, k1 LIMIT 10000
WITH n177, f178, k1, toString(2000000000000 + CASE WHEN n177.startMin > -1000000000000 OR f178.startMin > -1000000000000 THEN CASE WHEN n177.startMin > f178.startMin THEN n177.startMin ELSE f178.startMin END ELSE CASE WHEN n177.startMax > f178.startMax THEN n177.startMax ELSE f178.startMax END END) + ' ' + n177.sort + ' ' + f178.sort AS rank179
RETURN count(*) AS c180
}
OPTIONAL MATCH (clock181:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock181.writing IS NULL
RETURN [k1, [c6, [c44, [c85, [c139, c180]]]], coalesce(clock181.number, 0)] AS row
